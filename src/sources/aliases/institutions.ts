// Public bodies and organisations that texts name as the source of figures; platforms and forums that carry other people's posts.
// Columns as in agencies.ts.

export const governments = `
United Nations | un.org | UN News; ?UN; ?U.N.; UNO; ONU
OCHA | unocha.org reliefweb.int | UNOCHA; UN OCHA; ReliefWeb
UNHCR | unhcr.org | UN Refugee Agency; UN refugee agency
UNICEF | unicef.org | Unicef
UNESCO | unesco.org | Unesco
World Food Programme | wfp.org | WFP; World Food Program
World Health Organization | who.int | World Health Organisation; ?WHO; ?OMS; Weltgesundheitsorganisation; Organisation mondiale de la santé
International Monetary Fund | imf.org | IMF; ?FMI
World Bank | worldbank.org | The World Bank; Weltbank; Banque mondiale; Banco Mundial
OECD | oecd.org | OCDE
International Energy Agency | iea.org | IEA
European Commission | ec.europa.eu | European Commission
CDC | cdc.gov | Centers for Disease Control and Prevention; Centers for Disease Control
ECDC | ecdc.europa.eu | European Centre for Disease Prevention and Control
NASA | nasa.gov |
NOAA | noaa.gov | National Oceanic and Atmospheric Administration
USGS | usgs.gov | US Geological Survey; U.S. Geological Survey
FDA | fda.gov | Food and Drug Administration
FBI | fbi.gov | Federal Bureau of Investigation
IAEA | iaea.org | International Atomic Energy Agency
ICAO | icao.int | International Civil Aviation Organization
Destatis | destatis.de | Statistisches Bundesamt; Statistischen Bundesamts
INSEE | insee.fr | Insee
Istat | istat.it | ISTAT
IBGE | ibge.gov.br |
Office for National Statistics | ons.gov.uk |
Robert Koch-Institut | rki.de | RKI
National Institutes of Health | nih.gov | ?NIH
`

export const organisations = `
Human Rights Watch | hrw.org | HRW
Amnesty International | amnesty.org | Amnesty
Reporters Without Borders | rsf.org | Reporter ohne Grenzen; Reporters sans frontières
Syrian Observatory for Human Rights | syriahr.com | SOHR; المرصد السوري لحقوق الإنسان; Syrische Beobachtungsstelle für Menschenrechte; Observatoire syrien des droits de l'homme
Pew Research Center | pewresearch.org | Pew Research; Pew
UEFA | uefa.com | UEFA.com
FIFA | fifa.com | FIFA.com
Gallup | gallup.com |
YouGov | yougov.com yougov.co.uk |
Ipsos | ipsos.com | Ipsos MORI
Statista | statista.com |
ICIJ | icij.org | International Consortium of Investigative Journalists
OCCRP | occrp.org | Organized Crime and Corruption Reporting Project
WikiLeaks | wikileaks.org | Wikileaks
Transparency International | transparency.org |
SIPRI | sipri.org | Stockholm International Peace Research Institute
PubMed | pubmed.ncbi.nlm.nih.gov |
Wikipedia | wikipedia.org wikipedia.de | Wikipédia; ويكيبيديا; Википедия; 维基百科; ウィキペディア
GitHub | github.com |
`

export const platforms = `
YouTube | youtube.com youtu.be | Youtube
Twitter | twitter.com x.com t.co |
Facebook | facebook.com fb.com fb.me |
Instagram | instagram.com |
TikTok | tiktok.com |
Telegram | t.me telegram.org | ?Telegram
LinkedIn | linkedin.com lnkd.in |
Tumblr | tumblr.com |
Medium | medium.com | ?Medium
Substack | substack.com |
Google News | news.google.com |
Yahoo News | news.yahoo.com | Yahoo! News; Yahooニュース; Yahoo!ニュース
MSN | msn.com |
`

export const forums = `
Reddit | reddit.com redd.it |
Hacker News (Y Combinator) | news.ycombinator.com |
Stack Overflow | stackoverflow.com | StackOverflow
`
