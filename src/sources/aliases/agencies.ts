// News agencies of the world: name | domains | other names. `?` marks a name that is also a common word or acronym.
// Facts only, checked by hand; a name that two sources share belongs in neither row.

export const agencies = `
Reuters | reuters.com reut.rs | Thomson Reuters; Reuters News Agency; Agencia Reuters; Agence Reuters; رويترز; رویترز; ロイター; ロイター通信; 路透社; 路透; 로이터; 로이터통신; Рейтер; Рейтерс; Ройтерс; Reuterz; Ρόιτερς; Ρόϊτερς; רויטרס; रॉयटर्स; रायटर्स; रॉयटर; রয়টার্স; رائٹرز; รอยเตอร์; รอยเตอร์ส; ሮይተርስ; როიტერი; Ռոյթերս
Associated Press | apnews.com ap.org | AP; AP News; A.P.; Associated Press News; Ассошиэйтед Пресс; Асошіейтед Прес; أسوشيتد برس; الأسوشيتد برس; اسوشیتدپرس; آسوشیتدپرس; 美联社; 美聯社; AP通信; AP통신; סוכנות AP; एसोसिएटेड प्रेस; אסושייטד פרס; เอพี
Agence France-Presse | afp.com | AFP; أ ف ب; ا ف ب; أ.ف.ب; Agence France Presse; France Presse; France-Presse; AFP通信; AFP통신; 法新社; فرانس برس; وكالة فرانس برس; ?الفرنسية; خبرگزاری فرانسه; Франс Пресс; Франс Прес; Франс-Пресс; एएफपी; এএফপি; เอเอฟพี; اے ایف پی; Γαλλικό Πρακτορείο
United Press International | upi.com | UPI
Xinhua | xinhuanet.com news.cn xinhua.org | Xinhua News Agency; Xinhuanet; Agencia Xinhua; 新华社; 新华网; 新華社; 新華網; 신화통신; 신화사; Синьхуа; شينخوا; شینهوا; शिन्हुआ; Σινχουά; Tân Hoa Xã; ซินหัว
China News Service | chinanews.com chinanews.com.cn | 中新社; 中新网; 中国新闻网; 中国新闻社; 中新網; ECNS
dpa | dpa.com | DPA; Deutsche Presse-Agentur; Deutsche Presseagentur; Deutschen Presse-Agentur; Deutschen Presseagentur; dpa-infocom; dpa international; German Press Agency; د ب أ
dpa-AFX | dpa-afx.de | dpa-AFX Wirtschaftsnachrichten
AFX | afx.com |
APA | apa.at ots.at | ?APA; Austria Presse Agentur; APA-OTS; Austria Press Agency
SID | sid.de | ?SID; Sport-Informations-Dienst; ?sid
Keystone-SDA | keystone-sda.ch | SDA-ATS; Schweizerische Depeschenagentur; Nachrichtenagentur SDA; ?SDA; ?ATS
EFE | efe.com agenciaefe.com | Agencia EFE; Agência EFE; Agencia Efe; EFE Verde; Efe
ANSA | ansa.it | Agenzia ANSA; Ansa; Agenzia Nazionale Stampa Associata
Adnkronos | adnkronos.com | AdnKronos; Adnkronos/Labitalia
AGI | agi.it | ?AGI; Agenzia Italia
LaPresse | lapresse.it | LaPresse Italia
Italpress | italpress.com | ITALPRESS
Agenzia Nova | agenzianova.com | ?Nova; agenzia Nova
Dire | dire.it | ?DIRE; Agenzia Dire; agenzia Dire
Radiocor | radiocor.ilsole24ore.com | Il Sole 24 Ore Radiocor; Radiocor Plus
Askanews | askanews.it | askanews
Europa Press | europapress.es | Agencia Europa Press; EUROPA PRESS; EP/
Lusa | lusa.pt | ?Lusa; Agência Lusa; agência Lusa
Agência Brasil | agenciabrasil.ebc.com.br | Agencia Brasil; ?ABr; EBC
Estadão Conteúdo | estadaoconteudo.com.br | Agência Estado; Estadao Conteudo
Folhapress | folhapress.com.br | FolhaPress
Télam | telam.com.ar | Telam; Agencia Télam
Noticias Argentinas | noticiasargentinas.com | Agencia NA
Notimex | notimex.gob.mx | Agencia Notimex
Prensa Latina | prensa-latina.cu | Agencia Prensa Latina
Colprensa | colprensa.com | COLPRENSA
Agencia Andina | andina.pe | ?Andina
Belga | belga.be belganewsagency.eu | ?Belga; Agence Belga; Belga News Agency; BELGA; persagentschap Belga
ANP | anp.nl | ?ANP; Algemeen Nederlands Persbureau; persbureau ANP
NTB | ntb.no | ?NTB; Norsk Telegrambyrå; NTB-AFP
TT | tt.se | ?TT; TT Nyhetsbyrån; Tidningarnas Telegrambyrå; nyhetsbyrån TT; TT-AFP; TT-Reuters
Ritzau | ritzau.dk ritzau.com | Ritzaus Bureau
STT | stt.fi | ?STT; Suomen Tietotoimisto
BNS | bns.lt bns.ee bns.lv | ?BNS; Baltic News Service
ELTA | elta.lt | ?ELTA; Eltos
LETA | leta.lv | ?LETA
ERR | err.ee | ERR News; ?ERR
PAP | pap.pl | ?PAP; Polska Agencja Prasowa; Polskiej Agencji Prasowej
IAR |  | ?IAR; Informacyjna Agencja Radiowa
ČTK | ctk.cz ceskenoviny.cz | ?CTK; Česká tisková kancelář; České noviny; agentura ČTK
TASR | tasr.sk teraz.sk | ?TASR; Tlačová agentúra Slovenskej republiky
SITA | sita.sk | ?SITA; agentúra SITA
MTI | mti.hu | ?MTI; Magyar Távirati Iroda; Távirati Iroda
Agerpres | agerpres.ro | AGERPRES
Mediafax | mediafax.ro | MEDIAFAX
News.ro | news.ro | NEWS.RO
BTA | bta.bg | ?БТА; Българска телеграфна агенция
Tanjug | tanjug.rs | Танјуг; Tanjuga; Tanjugu
Beta (Serbia) | beta.rs | Agencija Beta; agencija Beta; Beta news agency; agencije Beta; ?Beta; ?Бета
FoNet | fonet.rs | Fonet; FONET; ФоНет
SRNA | srna.rs | Srna; ?SRNA; СРНА
FENA | fena.ba | ?FENA; Agencija FENA
HINA | hina.hr | Hina; Croatian News Agency; Hrvatska izvještajna novinska agencija; Hine
STA | sta.si | ?STA; Slovenska tiskovna agencija; Slovenian Press Agency
MIA | mia.mk | ?МИА; Makfax; Макфакс
ATA | ata.gov.al | ?ATSH; Albanian Telegraphic Agency; Agjencia Telegrafike Shqiptare
ANA-MPA | amna.gr ana.gr ana-mpa.gr | ΑΠΕ-ΜΠΕ; ΑΠΕ ΜΠΕ; ΑΠΕ; AMNA; Athens News Agency; Αθηναϊκό Πρακτορείο; Athens-Macedonian News Agency
CNA (Cyprus) | cna.org.cy | ΚΥΠΕ; Cyprus News Agency
TASS | tass.ru tass.com itar-tass.com | ITAR-TASS; ТАСС; ИТАР-ТАСС; TACC; ?تاس; 塔斯社; タス通信; ΤΑΣΣ; Τass; Tass; Itar-Tass; Tassa; TASS-a
RIA Novosti | ria.ru rian.ru | RIA-Novosti; РИА Новости; РИА-Новости; РИА «Новости»; РІА Новости; RİA Novosti; РІА Новості; ريا نوفوستي; نوفوستي; ?RIA; ?РИА; RIA Nowosti; Ria Nowosti; RIA Novosty; РИА Новостей
Interfax | interfax.ru interfax.com | Интерфакс; إنترفاكس; インタファクス通信; 国际文传; Ιντερφάξ; Інтерфакс
Interfax-Ukraine | interfax.com.ua | Интерфакс-Украина; Інтерфакс-Україна
Ukrinform | ukrinform.net ukrinform.ua ukrinform.com | Укринформ; Укрінформ
UNIAN | unian.ua unian.net unian.info | УНИАН; УНІАН
UNN | unn.ua | ?УНН
RBC-Ukraine | rbc.ua | РБК-Украина; РБК-Україна
BelTA | belta.by | БелТА; БЕЛТА
BelaPAN | belapan.by | БелаПАН
Regnum | regnum.ru | ИА REGNUM; ИА Регнум; РЕГНУМ
Rosbalt | rosbalt.ru | Росбалт
Kazinform | inform.kz | Казинформ; Қазинформ; Qazinform; QazAqparat
Tengrinews | tengrinews.kz |
KyrTAg | kyrtag.kg | Кабар; КирТАг; КирТАГ
AKIpress | akipress.org | АКИpress
UzA | uza.uz | УзА; O'zA
Khovar | khovar.tj | Ховар; НИАТ «Ховар»
Azertac | azertag.az azertac.az | AZƏRTAC; AZERTAC; АЗЕРТАДЖ
APA (Azerbaijan) | apa.az |
Trend | trend.az | Trend News Agency; ?Тренд; ?Trend
Armenpress | armenpress.am | Արմենպրես; Арменпресс
Interpressnews | interpressnews.ge | ინტერპრესნიუსი
Moldpres | moldpres.md | MOLDPRES
Montsame | montsame.mn | МОНЦАМЭ
Sputnik | sputniknews.com sputnikglobe.com | Sputnik News; ?Спутник; سبوتنيك; اسپوتنیک; スプートニク
RT | rt.com | Russia Today; ?RT
Anadolu Agency | aa.com.tr | ?AA; Anadolu Ajansı; Anadolu; Anadolu News Agency; Anadolu Agensi; Anadolu Ajansi; الأناضول; وكالة الأناضول; Анадолу; آناتولی; آناتولي; Agence Anadolu; Anatolia news agency; Anadolu Agjensi; Agjencia Anadolu
DHA | dha.com.tr | ?DHA; Demirören Haber Ajansı; Doğan Haber Ajansı
İHA | iha.com.tr | ?IHA; İhlas Haber Ajansı
ANKA | ankahaber.net | ANKA Haber Ajansı; ?ANKA
Cihan | cihan.com.tr | ?Cihan; Cihan Haber Ajansı
Mezopotamya Agency | mezopotamyaajansi.com | Mezopotamya Ajansı
Firat News Agency | anfenglish.com anfturkce.com | ANF News; Fırat Haber Ajansı; Ajansa Nûçeyan a Firatê; ?ANF
Asian News International | aninews.in | ?ANI; एएनआई
Press Trust of India | ptinews.com | ?PTI; PTI News; पीटीआई; पीटीआइ; प्रेस ट्रस्ट ऑफ इंडिया; পিটিআই; प्रेट्र
IANS | ians.in | Indo-Asian News Service; आईएएनएस; आइएएनएस
UNI | uniindia.com | United News of India; यूनीवार्ता
Associated Press of Pakistan | app.com.pk | ?APP; اے پی پی
BSS | bssnews.net | ?বাসস; Bangladesh Sangbad Sangstha; ?BSS; বাংলাদেশ সংবাদ সংস্থা
UNB | unb.com.bd | ইউএনবি; United News of Bangladesh
RSS (Nepal) | rss.com.np | রাসস; रासस; Rastriya Samachar Samiti
PA Media | pa.media pressassociation.com | Press Association; PA news agency; PA news; ?PA
Australian Associated Press | aap.com.au | ?AAP; AAP Newswire
Canadian Press | thecanadianpress.com | The Canadian Press; La Presse canadienne; La Presse Canadienne; Presse canadienne
Agence QMI | qmi.ca | Agence QMI; QMI Agency
Kyodo | kyodonews.net kyodonews.jp kyodo.co.jp | Kyodo News; Kyodo News Agency; 共同通信; 共同通信社; 共同社; 교도통신; Киодо; کیودو; كيودو; ?共同
Jiji Press | jiji.com | ?Jiji; 時事通信; 時事通信社; 時事社; 时事社; 지지통신; ?時事; JIJI PRESS
Yonhap | yna.co.kr yonhapnews.co.kr yonhapnews.com | Yonhap News; Yonhap News Agency; 연합뉴스; 韩联社; 韓聯社; 聯合ニュース; Ёнхап; Рёнхап; Ренхап; 연합
Newsis | newsis.com | 뉴시스
News1 | news1.kr | 뉴스1
KCNA | kcna.kp kcna.co.jp | Korean Central News Agency; 조선중앙통신; 朝中社; 朝鮮中央通信; ЦТАК
Central News Agency | cna.com.tw focustaiwan.tw | 中央社; CNA Taiwan; 中央通訊社
Antara | antaranews.com | ?Antara; ANTARA; Antara News; LKBN Antara; ANTARA News; Kantor Berita Antara
Bernama | bernama.com | BERNAMA; Malaysian National News Agency
Philippine News Agency | pna.gov.ph | ?PNA
TTXVN | vnanet.vn vietnamplus.vn | Vietnam News Agency; VietnamPlus; Vietnam+; VNA; Thông tấn xã Việt Nam
Thai News Agency | tna.mcot.net | สำนักข่าวไทย
AKP | akp.gov.kh | Agence Kampuchea Presse
Wafa | wafa.ps | ?WAFA; وكالة وفا; Palestine News Agency; Palestinian news agency Wafa; وكالة الأنباء الفلسطينية; وكالة "وفا"; ?وفا
Ma'an | maannews.net maannews.com | Ma'an News Agency; وكالة معا; Maan News
SANA | sana.sy | ?SANA; Syrian Arab News Agency; سانا; وكالة سانا
National News Agency (Lebanon) | nna-leb.gov.lb | الوكالة الوطنية للإعلام
Petra | petra.gov.jo | ?Petra; Petra News Agency; وكالة بترا; بترا; وكالة الأنباء الأردنية
Saudi Press Agency | spa.gov.sa | ?SPA; وكالة الأنباء السعودية; ?واس; وكالة واس
Emirates News Agency | wam.ae | ?WAM; ?وام; وكالة أنباء الإمارات; وكالة وام
KUNA | kuna.net.kw | كونا; Kuwait News Agency; وكالة الأنباء الكويتية
QNA | qna.org.qa | Qatar News Agency; وكالة الأنباء القطرية
BNA (Bahrain) | bna.bh | وكالة أنباء البحرين; ?بنا
ONA | omannews.gov.om | وكالة الأنباء العمانية; Oman News Agency
INA (Iraq) | ina.iq | وكالة الأنباء العراقية; Iraqi News Agency
Shafaq News | shafaq.com | شفق نيوز
MENA | mena.org.eg | Middle East News Agency; أ ش أ; وكالة أنباء الشرق الأوسط; ?MENA
Algeria Press Service | aps.dz | ?APS; Algérie Presse Service; وكالة الأنباء الجزائرية; ?واج
MAP | mapnews.ma map.ma | Maghreb Arabe Presse; وكالة المغرب العربي للأنباء; ?MAP; ?ومع
TAP | tap.info.tn | ?TAP; Tunis Afrique Presse; وكالة تونس إفريقيا للأنباء
SUNA | suna-sd.net suna-news.net | ?SUNA; سونا; Sudan News Agency; وكالة السودان للأنباء
Saba | saba.ye | ?Saba; وكالة سبأ; Saba News Agency
Tasnim | tasnimnews.com | Tasnim News; Tasnim News Agency; تسنیم; خبرگزاری تسنیم; وكالة تسنيم; تسنيم
IRNA | irna.ir | Irna; Islamic Republic News Agency; ایرنا; إرنا; خبرگزاری جمهوری اسلامی
ISNA | isna.ir | Isna; ایسنا; إيسنا; Iranian Students' News Agency; Iranian Students News Agency; خبرگزاری دانشجویان ایران
Mehr | mehrnews.com | ?Mehr; Mehr News; Mehr News Agency; خبرگزاری مهر; وكالة مهر
Fars | farsnews.ir farsnews.com | ?Fars; Fars News; Fars News Agency; خبرگزاری فارس; وكالة فارس; وكالة أنباء فارس
ILNA | ilna.ir ilna.news | ایلنا; خبرگزاری کار ایران
Bakhtar | bakhtarnews.com.af | باختر; آژانس باختر
Pajhwok | pajhwok.com | Pajhwok Afghan News; پژواک; پژواک خبری اژانس
PANA | panapress.com | Panapress; Pan African News Agency
News Agency of Nigeria | nannews.ng | ?NAN
Ghana News Agency | gna.org.gh | ?GNA
Kenya News Agency | kenyanews.go.ke |
SAnews | sanews.gov.za | SAnews.gov.za; SAPA; South African Press Association
Ethiopian News Agency | ena.et | ?ENA; የኢትዮጵያ ዜና አገልግሎት; ኢዜአ
Fana | fanabc.com | ?Fana; Fana Broadcasting; ፋና ብሮድካስቲንግ; ኤፍ ቢ ሲ
SONNA | sonna.so | Sonna; Somali National News Agency; Wakaaladda Wararka SONNA
ANGOP | angop.ao | Angop
AIM (Mozambique) | aimnews.org | Agência de Informação de Moçambique
APO Group | apo-opa.com | African Press Organization
KNA | kna.de | ?KNA; Katholische Nachrichten-Agentur
epd | epd.de | ?epd; Evangelischer Pressedienst
CNA (Catholic) | catholicnewsagency.com | Catholic News Agency
Fides | fides.org | Agenzia Fides; Agencia Fides
Religion News Service | religionnews.com | ?RNS
Inter Press Service | ipsnews.net | IPS News; Inter Press Service
IRIN | irinnews.org thenewhumanitarian.org | IRIN News; The New Humanitarian
AllAfrica | allafrica.com | allAfrica; allAfrica.com
Dow Jones Newswires | dowjones.com | Dow Jones
MarketWatch | marketwatch.com |
Business Wire | businesswire.com | BusinessWire; BUSINESS WIRE
PR Newswire | prnewswire.com | PRNewswire
GlobeNewswire | globenewswire.com | GLOBE NEWSWIRE; Globe Newswire
News-Aktuell | presseportal.de | news aktuell; ?ots
Jewish Telegraphic Agency | jta.org | ?JTA
Tribune News Service | tribunenewsservice.com | Tribune Content Agency; McClatchy-Tribune; ?TNS
States News Service | statesnewsservice.com |
Storyful | storyful.com |
SWNS | swns.com | South West News Service
Press TV | presstv.ir presstv.com | PressTV; پرس تی وی
Zuma Press | zumapress.com |
`
