// Newspapers, broadcasters and news sites of the world. Columns as in agencies.ts.

export const outlets = `
BBC | bbc.com bbc.co.uk bbc.in bbci.co.uk | BBC News; BBC Somali; BBC World; BBC World Service; BBC World News; BBC Sport; BBC Online; BBC News Online; BBC Arabic; BBC Afrique; BBC Mundo; BBC News Mundo; BBC Brasil; BBC News Brasil; BBC Swahili; BBC Persian; BBC Türkçe; BBC Turkish; BBC Hindi; BBC Urdu; BBC Bangla; BBC Russian; BBC Ukrainian; BBC Indonesia; BBC Vietnamese; BBC Pidgin; BBC Amharic; BBC Radio; BBC One; BBC Two; BBC Newsnight; BBC Panorama; British Broadcasting Corporation; بي بي سي; بی‌بی‌سی; بی بی سی; Би-би-си; Бі-бі-сі; Би-Би-Си; ბიბისი; बीबीसी; বিবিসি; بی بی سی اردو; บีบีซี; ቢቢሲ; ビービーシー; 英国广播公司; 英國廣播公司; BBC방송
CNN | cnn.com cnn.it | CNN International; CNNMoney; CNN Money; CNN Business; CNN Politics; CNN Türk; CNN Brasil; CNN Indonesia; CNN en Español; CNN México; CNN Chile; CNN Arabic; CNN Portugal; CNN Greece; CNN Prima News; Cable News Network; سي إن إن; سی‌ان‌ان; سی ان ان; Си-эн-эн; सीएनएन; সিএনএন; ซีเอ็นเอ็น; 美国有线电视新闻网
Bloomberg | bloomberg.com bloom.bg | Bloomberg News; Bloomberg Businessweek; Bloomberg Television; Bloomberg TV; Блумберг; بلومبيرغ; بلومبرگ; بلومبرج; ブルームバーグ; 彭博社; 彭博; 블룸버그; 블룸버그통신; ब्लूमबर्ग; ব্লুমবার্গ; Μπλούμπεργκ; בלומברג
Voice of America | voanews.com voasomali.com voaafrique.com voachinese.com voaindonesia.com voatiengviet.com | VOA; VOA News; VOA Somali; VOA Somali Service; VOA Afrique; VOA Indonesia; Голос Америки; صوت أمريكا; صدای آمریکا; 美国之音; Amerikanın Sesi; Amerika'nın Sesi; Zëri i Amerikës; Glas Amerike
Radio Free Europe/Radio Liberty | rferl.org svoboda.org slobodnaevropa.org radiosvoboda.org svaboda.org radiofarda.com azattyq.org azatutyun.am currenttime.tv | RFE/RL; Radio Free Europe; Radio Liberty; Радио Свобода; Радіо Свобода; Radio Slobodna Evropa; Radija Slobodna Evropa; Radio Farda; رادیو فردا; Настоящее Время; RSE; Svobodná Evropa; Europa Liberă; Европа Либера; Радио Свободна Европа; Азаттык
Radio Free Asia | rfa.org | RFA; 自由亚洲电台; 自由亞洲電台
Deutsche Welle | dw.com dw.de | DW; DW News; Deutschen Welle; Немецкая волна; Німецька хвиля; دويتشه فيله; دویچه وله; 德国之声; Дойче Веле; Ντόιτσε Βέλε
France 24 | france24.com | France24; فرانس 24
RFI | rfi.fr | Radio France Internationale; إذاعة فرنسا الدولية; 法广; رادیو فرانسه
Radio France | radiofrance.fr franceinter.fr | France Inter; France Culture
Franceinfo | francetvinfo.fr franceinfo.fr | France Info; franceinfo; France Télévisions; Francetvinfo
TV5Monde | tv5monde.com | TV5 Monde; TV5MONDE
RTBF | rtbf.be |
VRT | vrt.be | VRT NWS
Euronews | euronews.com | Евроньюс; Ευρονιούς; یورونیوز
Vatican News | vaticannews.va | Vatican Radio
NHK | nhk.or.jp | NHK World; NHK WORLD
Swissinfo | swissinfo.ch | SWI swissinfo.ch
Al Jazeera | aljazeera.com aljazeera.net | Aljazeera; Al-Jazeera; Al Jazeera English; Al Jazeera News; ?الجزيرة; الجزيرة نت; قناة الجزيرة; Аль-Джазира; ?الجزیره; El Cezire; Al-Džazira; Al Jazeera Balkans; अल जजीरा; अल जज़ीरा; আল জাজিরা; আল–জাজিরা; الجزیرہ; アルジャジーラ; 半岛电视台; Аль-Джазіра; Ал Джазира; Αλ Τζαζίρα; אל-ג'זירה; אל ג'זירה
Al Arabiya | alarabiya.net | Al-Arabiya; ?العربية; قناة العربية; Аль-Арабия; ?العربیه; Al Arabiya English
Al Hadath | alhadath.net | قناة الحدث; Al-Hadath
Sky News | news.sky.com skynews.com skynews.com.au | SkyNews; Sky News Australia
Sky News Arabia | skynewsarabia.com | سكاي نيوز عربية; سكاي نيوز
Al Mayadeen | almayadeen.net | ?الميادين; قناة الميادين; Al-Mayadeen
Al Manar | almanar.com.lb | ?المنار; Al-Manar; قناة المنار
Asharq Al-Awsat | aawsat.com | الشرق الأوسط; صحيفة الشرق الأوسط; Asharq al-Awsat; Asharq Al Awsat
Al-Quds Al-Arabi | alquds.co.uk | القدس العربي
Al-Araby Al-Jadeed | alaraby.co.uk | العربي الجديد; The New Arab; Al-Araby
Al-Ahram | ahram.org.eg | ?الأهرام; بوابة الأهرام; Ahram Online; Al Ahram
Youm7 | youm7.com | اليوم السابع
Al-Masry Al-Youm | almasryalyoum.com | المصري اليوم
Al Shorouk (Egypt) | shorouknews.com | بوابة الشروق
Echorouk | echoroukonline.com | الشروق اليومي; الشروق أونلاين; Echorouk El Yawmi
Annahar | annahar.com | ?النهار; An-Nahar
Al Akhbar | al-akhbar.com |
Enab Baladi | enabbaladi.net | عنب بلدي
Al-Hayat | alhayat.com | صحيفة الحياة
Okaz | okaz.com.sa | عكاظ
Sabq | sabq.org | ?Sabq; ?سبق; صحيفة سبق
Al Riyadh | alriyadh.com | صحيفة الرياض
Al-Watan | alwatan.com.sa |
Al Bayan | albayan.ae | ?البيان
Al Khaleej | alkhaleej.ae | ?الخليج
Hespress | hespress.com | هسبريس
Mosaique FM | mosaiquefm.net | موزاييك
Elaph | elaph.com | إيلاف
Arabi21 | arabi21.com | عربي21
Middle East Eye | middleeasteye.net | MEE; ميدل إيست آي
Arab News | arabnews.com |
Gulf News | gulfnews.com |
Khaleej Times | khaleejtimes.com |
The National (UAE) | thenationalnews.com | ?The National (UAE)
Iran International | iranintl.com | ایران اینترنشنال
Manoto | manototv.com | من‌وتو
Hamshahri | hamshahrionline.ir | همشهری; همشهری آنلاین
Entekhab | entekhab.ir | ?Entekhab; ?انتخاب
Tabnak | tabnak.ir | تابناک
Khabaronline | khabaronline.ir | خبرآنلاین; خبر آنلاین
Shargh | sharghdaily.com | روزنامه شرق
Asriran | asriran.com | عصر ایران; عصرایران
TOLOnews | tolonews.com | TOLO News; طلوع نیوز; طلوع‌نیوز
Khaama Press | khaama.com |
ITV | itv.com | ITV News; ITV1
Channel 4 News | channel4.com | Channel 4
The New York Times | nytimes.com nyti.ms | NYT; NY Times; New York Times; N.Y. Times; NYTimes; New York Timesi; Нью-Йорк Таймс; The New York Times'a; نيويورك تايمز; نیویورک تایمز; 纽约时报; 紐約時報; ニューヨーク・タイムズ; 뉴욕타임스; न्यूयॉर्क टाइम्स; নিউইয়র্ক টাইমস; ניו יורק טיימס; نیو یارک ٹائمز; নিউ ইয়র্ক টাইমস
The Washington Post | washingtonpost.com wapo.st | WaPo; Washington Post; واشنطن بوست; واشنگتن پست; 华盛顿邮报; 華盛頓郵報; ワシントン・ポスト; 워싱턴포스트; वाशिंगटन पोस्ट; वॉशिंगटन पोस्ट; ওয়াশিংটন পোস্ট; וושינגטון פוסט; Вашингтон пост
The Wall Street Journal | wsj.com | WSJ; Wall Street Journal; Wall Street Journals; وول ستريت جورنال; وال استریت ژورنال; وال‌استریت ژورنال; 华尔街日报; 華爾街日報; ウォール・ストリート・ジャーナル; 월스트리트저널; वॉल स्ट्रीट जर्नल; ওয়াল স্ট্রিট জার্নাল; וול סטריט ג'ורנל
The Guardian | theguardian.com guardian.co.uk | ?Guardian; Guardian UK; الغارديان; الجارديان; گاردین; 卫报; 衛報; ガーディアン; द गार्जियन; গার্ডিয়ান; הגרדיאן; гардиан; Гардиан
The Observer |  | ?The Observer; ?Observer
The Times | thetimes.co.uk thetimes.com timesonline.co.uk | The Times of London; Times of London; Sunday Times; The Sunday Times; 泰晤士报; تايمز البريطانية
The Telegraph | telegraph.co.uk | ?Telegraph; Daily Telegraph; The Daily Telegraph; Sunday Telegraph; 每日电讯报; التلغراف; ديلي تلغراف
The Independent | independent.co.uk | ?Independent; الإندبندنت; ایندیپندنت; Independent Online UK; الاندبندنت
Financial Times | ft.com | ?FT; فايننشال تايمز; فاینشنال تایمز; 金融时报; 金融時報; フィナンシャル・タイムズ; 파이낸셜타임스; فاینانشال تایمز; פייננשל טיימס
The Economist | economist.com | ?Economist; الإيكونوميست; 经济学人; 이코노미스트
Daily Mail | dailymail.co.uk mailonline.com | Mail Online; MailOnline; Mail on Sunday; Daily Mailin; ديلي ميل; 每日邮报
Daily Mirror | mirror.co.uk | ?The Mirror; ?Mirror; Mirror Online; Sunday Mirror; دايلي ميرور
The Sun | thesun.co.uk | ?The Sun; The Sun on Sunday; ?Sun; ذا صن
Daily Express | express.co.uk | Sunday Express; ?Express; Express.co.uk
Daily Star | dailystar.co.uk |
Metro | metro.co.uk | Metro UK; ?Metro
Evening Standard | standard.co.uk | London Evening Standard
i (newspaper) | inews.co.uk | inews; i newspaper
The Scotsman | scotsman.com |
The Herald (Scotland) | heraldscotland.com |
Irish Times | irishtimes.com | The Irish Times
Irish Independent | independent.ie |
RTÉ | rte.ie | RTE; RTÉ News; RTE News
TheJournal.ie | thejournal.ie |
USA Today | usatoday.com | USAToday; USA TODAY
Los Angeles Times | latimes.com | LA Times; L.A. Times
Chicago Tribune | chicagotribune.com |
Chicago Sun-Times | suntimes.com | Sun-Times
New York Post | nypost.com | NY Post; The New York Post; N.Y. Post
New York Daily News | nydailynews.com | ?Daily News; NY Daily News; N.Y. Daily News
New York Magazine | nymag.com | NYMag; New York magazine; Intelligencer
The New Yorker | newyorker.com | New Yorker
The Boston Globe | bostonglobe.com | Boston Globe
Boston Herald | bostonherald.com |
The Philadelphia Inquirer | inquirer.com philly.com | Philadelphia Inquirer
San Francisco Chronicle | sfchronicle.com sfgate.com | SFGate
San Jose Mercury News | mercurynews.com | The Mercury News; Mercury News
The Seattle Times | seattletimes.com | Seattle Times
The Denver Post | denverpost.com | Denver Post
The Dallas Morning News | dallasnews.com | Dallas Morning News
Houston Chronicle | chron.com houstonchronicle.com |
The Atlanta Journal-Constitution | ajc.com | Atlanta Journal-Constitution; AJC
Detroit Free Press | freep.com | Freep
The Detroit News | detroitnews.com | Detroit News
Miami Herald | miamiherald.com | El Nuevo Herald
Tampa Bay Times | tampabay.com |
Orlando Sentinel | orlandosentinel.com |
The Arizona Republic | azcentral.com | Arizona Republic
Star Tribune | startribune.com | Minneapolis Star Tribune
The Oregonian | oregonlive.com |
The Plain Dealer | cleveland.com |
The Galveston County Daily News | galvnews.com | Galveston County Daily News
Washington Examiner | washingtonexaminer.com |
The Washington Times | washingtontimes.com | Washington Times
The Washington Free Beacon | freebeacon.com | Washington Free Beacon; Free Beacon
The Daily Caller | dailycaller.com | Daily Caller
The Daily Beast | thedailybeast.com | Daily Beast
The Daily Dot | dailydot.com | Daily Dot
The Daily Wire | dailywire.com | Daily Wire
Breitbart | breitbart.com | Breitbart News
The Blaze | theblaze.com | TheBlaze
Infowars | infowars.com | InfoWars
The Gateway Pundit | thegatewaypundit.com | Gateway Pundit
Drudge Report | drudgereport.com | The Drudge Report
ZeroHedge | zerohedge.com | Zero Hedge
HuffPost | huffpost.com huffingtonpost.com huffingtonpost.co.uk huffingtonpost.fr huffingtonpost.es huffingtonpost.it huffingtonpost.gr huffingtonpost.de | Huffington Post; The Huffington Post; HuffPo; Huff Post
BuzzFeed | buzzfeed.com buzzfeednews.com | BuzzFeed News; Buzz Feed; Buzzfeed
Business Insider | businessinsider.com insider.com | Tech Insider; BusinessInsider
Politico | politico.com politico.eu | POLITICO; Politico Europe; Политико; بوليتيكو; پولیتیکو; পলিটিকো
Axios | axios.com | أكسيوس; آکسیوس; Аксиос; אקסיוס
The Hill | thehill.com | ?The Hill
The Intercept | theintercept.com | ?The Intercept
ProPublica | propublica.org |
The Conversation | theconversation.com | ?The Conversation
Mother Jones | motherjones.com |
Salon | salon.com | ?Salon; Salon.com
Vox | vox.com | ?Vox
Vice | vice.com | ?Vice; VICE News; VICE; ?Vice News
Slate | slate.com slate.fr | ?Slate; Slate Magazine; Slate.fr
Quartz | qz.com | ?Quartz
Time | time.com | TIME; ?Time; Time Magazine; Time magazine; TIME magazine; revista Time; 时代周刊; タイム誌
Newsweek | newsweek.com | Newsweek Magazine; نيوزويك; نیوزویک; 新闻周刊
U.S. News & World Report | usnews.com | US News
People | people.com | ?People; PEOPLE; People Magazine; People magazine
Us Weekly | usmagazine.com | US Weekly; UsMagazine
TMZ | tmz.com | TMZ.com
E! News | eonline.com | E! Online
Entertainment Weekly | ew.com |
Entertainment Tonight | etonline.com |
Rolling Stone | rollingstone.com |
Billboard | billboard.com | ?Billboard
Pitchfork | pitchfork.com |
NME | nme.com |
Forbes | forbes.com forbes.ru forbes.kz | Форбс; فوربس; 福布斯; フォーブス
Fortune | fortune.com | ?Fortune; Fortune Magazine
Barron's | barrons.com |
Fast Company | fastcompany.com |
Inc. Magazine | inc.com |
The Atlantic | theatlantic.com | ?The Atlantic; ?Atlantic; Atlantic magazine
Esquire | esquire.com |
GQ | gq.com |
Vanity Fair | vanityfair.com |
Vogue | vogue.com |
Elle | elle.com | ?Elle
Foreign Policy | foreignpolicy.com | ?Foreign Policy; Foreign Policy magazine
Foreign Affairs | foreignaffairs.com | ?Foreign Affairs
National Geographic | nationalgeographic.com | NatGeo
Scientific American | scientificamerican.com |
New Scientist | newscientist.com |
Live Science | livescience.com | LiveScience
Space.com | space.com |
Nature | nature.com | ?Nature
Science | science.org sciencemag.org | ?Science
The Lancet | thelancet.com | Lancet
The BMJ | bmj.com | British Medical Journal
New England Journal of Medicine | nejm.org | NEJM
JAMA | jamanetwork.com | Journal of the American Medical Association
PNAS | pnas.org | Proceedings of the National Academy of Sciences
Phys.org | phys.org |
ScienceDaily | sciencedaily.com | Science Daily
EurekAlert! | eurekalert.org | EurekAlert
Fox News | foxnews.com | FoxNews; FOX News; Fox News Channel; FOX411; ?Fox; Fox News Digital; Фокс Ньюс; فوكس نيوز; فاکس نیوز; फॉक्स न्यूज; ফক্স নিউজ; 福克斯新闻; 폭스뉴스
Fox Business | foxbusiness.com | Fox Business Network
CBS | cbsnews.com cbslocal.com cbs.com | CBS News; CBS Radio; CBS Interactive; CBS This Morning; 60 Minutes; سي بي إس
NBC News | nbcnews.com today.com | NBC; NBC Nightly News; Today.com; إن بي سي; NBC Sports; ان‌بی‌سی
ABC News | abcnews.go.com abcnews.com | ABC; ABC news; Good Morning America; إيه بي سي
ABC Australia | abc.net.au | Australian Broadcasting Corporation
CNBC | cnbc.com | CNBC TV18; CNBC-e
MSNBC | msnbc.com |
C-SPAN | c-span.org |
Newsmax | newsmax.com |
One America News | oann.com | OANN
The Epoch Times | theepochtimes.com | Epoch Times; 大纪元; 大紀元
NPR | npr.org | National Public Radio; NPR News
PBS | pbs.org | PBS NewsHour; PBS Newshour
Univision | univision.com | Univisión
Telemundo | telemundo.com |
CBC | cbc.ca | CBC News; Radio-Canada; Canadian Broadcasting Corporation; Radio Canada
CTV News | ctvnews.ca | CTV
Global News | globalnews.ca |
The Globe and Mail | theglobeandmail.com | Globe and Mail
National Post | nationalpost.com |
Toronto Star | thestar.com |
Toronto Sun | torontosun.com |
La Presse (Montréal) | lapresse.ca |
Le Devoir | ledevoir.com |
The Sydney Morning Herald | smh.com.au | SMH; Sydney Morning Herald
The Age | theage.com.au | ?The Age
The Australian | theaustralian.com.au |
The Daily Telegraph (Sydney) | dailytelegraph.com.au |
news.com.au | news.com.au | News.com.au
Nine News | 9news.com.au nine.com.au | 9News; 9 News
SBS | sbs.com.au | ?SBS; SBS News
The New Zealand Herald | nzherald.co.nz | NZ Herald; New Zealand Herald
Stuff | stuff.co.nz | ?Stuff; Stuff.co.nz
RNZ | rnz.co.nz | Radio New Zealand; Radio NZ
The Times of India | timesofindia.indiatimes.com timesofindia.com | Times of India; TOI; टाइम्स ऑफ इंडिया
The Economic Times | economictimes.indiatimes.com economictimes.com | Economic Times
Hindustan Times | hindustantimes.com | हिंदुस्तान टाइम्स
The Hindu | thehindu.com | Hindu BusinessLine; द हिंदू
The Indian Express | indianexpress.com | Indian Express; इंडियन एक्सप्रेस
The Telegraph (Kolkata) | telegraphindia.com |
Deccan Herald | deccanherald.com |
Deccan Chronicle | deccanchronicle.com |
The Wire (India) | thewire.in |
Scroll.in | scroll.in |
India Today | indiatoday.in | इंडिया टुडे
Aaj Tak | aajtak.in | आज तक; आजतक
NDTV | ndtv.com | NDTV 24x7; एनडीटीवी
Zee News | zeenews.india.com | ज़ी न्यूज़; जी न्यूज; Zee News Hindi
ABP News | abplive.com | एबीपी न्यूज; एबीपी न्यूज़
News18 | news18.com | CNN-News18; न्यूज18
Republic TV | republicworld.com |
Moneycontrol | moneycontrol.com |
Mint | livemint.com | ?Mint; Livemint
Business Standard | business-standard.com |
Dainik Jagran | jagran.com | दैनिक जागरण; ?जागरण
Dainik Bhaskar | bhaskar.com | दैनिक भास्कर
Amar Ujala | amarujala.com | अमर उजाला
Navbharat Times | navbharattimes.indiatimes.com | नवभारत टाइम्स
Hindustan (Hindi) | livehindustan.com | लाइव हिन्दुस्तान
Anandabazar Patrika | anandabazar.com | আনন্দবাজার পত্রিকা; আনন্দবাজার
Prothom Alo | prothomalo.com | প্রথম আলো; প্রথম আলোকে; প্রথম আলোর
The Daily Star (Bangladesh) | thedailystar.net | দ্য ডেইলি স্টার; ডেইলি স্টার
bdnews24.com | bdnews24.com | বিডিনিউজ; বিডিনিউজ টোয়েন্টিফোর ডটকম
Jugantor | jugantor.com | যুগান্তর
Kaler Kantho | kalerkantho.com | কালের কণ্ঠ
Samakal | samakal.com | সমকাল
Ittefaq | ittefaq.com.bd | ইত্তেফাক
Dhaka Tribune | dhakatribune.com |
Dawn | dawn.com dawnnews.tv | ?Dawn; ڈان; ڈان نیوز; Dawn.com
Geo News | geo.tv | جیو نیوز; Geo TV; ?جیو
ARY News | arynews.tv | اے آر وائی; اے آر وائی نیوز
The Express Tribune | tribune.com.pk | Express Tribune; ایکسپریس نیوز; ایکسپریس
Jang | jang.com.pk | ?Jang; روزنامہ جنگ; ?جنگ
Samaa | samaa.tv samaa.com | ?سماء
The News International | thenews.com.pk |
The Nation (Pakistan) | nation.com.pk |
Dunya News | dunyanews.tv | دنیا نیوز
Kathmandu Post | kathmandupost.com | The Kathmandu Post; कान्तिपुर
Setopati | setopati.com | सेतोपाटी
Onlinekhabar | onlinekhabar.com | अनलाइनखबर
Daily Mirror (Sri Lanka) | dailymirror.lk |
The Jerusalem Post | jpost.com | Jerusalem Post; JPost; ג'רוזלם פוסט
Haaretz | haaretz.com haaretz.co.il | ?הארץ; هآرتس; Гаарец; Haaretzin
The Times of Israel | timesofisrael.com | Times of Israel; تايمز أوف إسرائيل
Ynet | ynet.co.il ynetnews.com | ynet; וואינט; Ynetnews; ynetnews; yedioth
Yedioth Ahronoth | yediot.co.il | ידיעות אחרונות; Yediot Ahronot; Yedioth Aharonoth; يديعوت أحرونوت; Yediot Aharonot
Israel Hayom | israelhayom.co.il israelhayom.com | ישראל היום; يسرائيل هيوم
Maariv | maariv.co.il | מעריב; معاريف; Ma'ariv
Walla | walla.co.il | ?Walla; וואלה; וואלה!; Walla!; واللا
Mako | mako.co.il | ?Mako; ?mako; מאקו
Channel 12 (Israel) |  | חדשות 12; N12; ערוץ 12; القناة 12
Channel 13 (Israel) | 13tv.co.il | חדשות 13; ערוץ 13; القناة 13 الإسرائيلية
Kan | kan.org.il | ?Kan; כאן חדשות; תאגיד השידור; Kan News
Globes | globes.co.il | ?Globes; גלובס
TheMarker | themarker.com | דה מרקר
Calcalist | calcalist.co.il | כלכליסט
Global Times | globaltimes.cn huanqiu.com | 环球时报; 环球网; 環球時報
People's Daily | people.com.cn people.cn peopledaily.com.cn | 人民日报; 人民日报海外版; 人民网; 人民日報; 人民網; 인민일보; Жэньминь жибао
China Daily | chinadaily.com.cn | 中国日报; 中国日报网
CCTV | cctv.com cctv.cn | 央视; 央视网; 央视新闻; 中央电视台; 中國中央電視台; 央视新闻客户端; 央視; ?中央テレビ
CGTN | cgtn.com |
Guangming Daily | gmw.cn | 光明日报; 光明网
China Youth Daily | cyol.com | 中国青年报; 中青在线
China Youth Net | youth.cn | 中国青年网
Economic Daily (China) | ce.cn | 经济日报; 中国经济网
Banyuetan | banyuetan.org | 半月谈; 半月谈网
The Paper | thepaper.cn | 澎湃新闻; ?澎湃
Caixin | caixin.com caixinglobal.com | 财新; 财新网; 财新传媒
Beijing News | bjnews.com.cn | 新京报; 新京報
Beijing Youth Daily | ynet.com | 北京青年报; 北青报
Southern Metropolis Daily | nandu.com oeeee.com | 南方都市报; ?南都
Southern Weekly | infzm.com | 南方周末
Legal Daily | legaldaily.com.cn | 法制日报; 法治日报
Securities Times | stcn.com | 证券时报; 证券时报网
Shanghai Securities News | cnstock.com | 上海证券报
21st Century Business Herald | 21jingji.com | 21世纪经济报道
Yicai | yicai.com | 第一财经; 第一财经日报
National Business Daily | nbd.com.cn | 每日经济新闻
36Kr | 36kr.com | 36氪
NetEase | 163.com | 网易; 网易科技; 网易新闻; 网易体育; 网易财经; 网易娱乐; 网易科学人; 網易
Sina | sina.com.cn sina.com | 新浪; 新浪网; 新浪科技; 新浪财经; 新浪体育; 新浪新闻; 新浪娱乐; Sina News
Sohu | sohu.com | 搜狐; 搜狐网; 搜狐新闻; 搜狐体育; 搜狐财经
Tencent News | qq.com | 腾讯; 腾讯网; 腾讯新闻; 腾讯科技; 腾讯体育; 腾讯财经
ifeng | ifeng.com | 凤凰网; 凤凰卫视; 鳳凰衛視; 凤凰科技; 凤凰资讯
Guancha | guancha.cn | 观察者网
China.com | china.com china.com.cn | 中华网; 中国网
CNR | cnr.cn | 央广网; 中央人民广播电台; 中国之声
South China Morning Post | scmp.com | SCMP; 南华早报; 南華早報
Ming Pao | mingpao.com | ?明报; 明報
Apple Daily | appledaily.com | 苹果日报; 蘋果日報
HK01 | hk01.com | 香港01
RTHK | rthk.hk | 香港电台; 香港電台
Stand News | thestandnews.com | 立場新聞
Lianhe Zaobao | zaobao.com.sg zaobao.com | 联合早报; 聯合早報
United Daily News | udn.com | 聯合報; 联合报; 聯合新聞網
China Times | chinatimes.com | 中國時報; 中时; 中時新聞網; 中時電子報
Liberty Times | ltn.com.tw | 自由時報; 自由时报; Taipei Times
ETtoday | ettoday.net | ETtoday新聞雲; 東森新聞
Storm Media | storm.mg | 風傳媒
CNA (Singapore) | channelnewsasia.com | Channel NewsAsia; ?CNA; 亚洲新闻台; Channel News Asia
The Straits Times | straitstimes.com | Straits Times
TODAY (Singapore) | todayonline.com |
The Star (Malaysia) | thestar.com.my |
Malay Mail | malaymail.com |
Malaysiakini | malaysiakini.com |
New Straits Times | nst.com.my | NST
Berita Harian | bharian.com.my | BH Online; ?BH
Harian Metro | hmetro.com.my |
Utusan Malaysia | utusan.com.my | Utusan
Sinar Harian | sinarharian.com.my |
Astro Awani | astroawani.com | AWANI
Sin Chew Daily | sinchew.com.my | 星洲日报; 星洲日報
Free Malaysia Today | freemalaysiatoday.com | FMT
Nikkei | nikkei.com asia.nikkei.com | Nikkei Asia; Nikkei Asian Review; 日本経済新聞; ?日経; 日经; 日本经济新闻; 日経新聞; 니혼게이자이; 니혼게이자이신문; 닛케이; 日經; 日経電子版; 日经中文网
Asahi Shimbun | asahi.com | 朝日新聞; 朝日新闻; 아사히신문; 朝日新聞デジタル; 아사히
Yomiuri Shimbun | yomiuri.co.jp | 読売新聞; 读卖新闻; 요미우리신문; 読売新聞オンライン; Yomiuri
Mainichi Shimbun | mainichi.jp | 毎日新聞; 每日新闻; 마이니치신문; Mainichi
Sankei Shimbun | sankei.com | 産経新聞; 产经新闻; 산케이신문; 産経ニュース; Sankei; 産経
Tokyo Shimbun | tokyo-np.co.jp | 東京新聞
Nikkan Sports | nikkansports.com | 日刊スポーツ
Sports Hochi | hochi.news | スポーツ報知; 報知新聞
Sponichi | sponichi.co.jp | スポニチ; スポニチアネックス
Japan Times | japantimes.co.jp | The Japan Times
TBS (Japan) | tbs.co.jp | TBSテレビ; TBS NEWS
Nippon TV | ntv.co.jp news24.jp | 日本テレビ; 日テレ; 日テレNEWS
TV Asahi | tv-asahi.co.jp | テレビ朝日; テレ朝; テレ朝news; ANNニュース
Fuji TV | fujitv.co.jp fnn.jp | フジテレビ; FNN; FNNプライムオンライン
Oricon | oricon.co.jp | オリコン; ORICON NEWS
Bunshun | bunshun.jp | 週刊文春; 文春オンライン; 文春
ITmedia | itmedia.co.jp | ITmedia NEWS
Impress Watch | watch.impress.co.jp | PC Watch; INTERNET Watch
CNET Japan | japan.cnet.com |
Gigazine | gigazine.net | GIGAZINE
Livedoor News | news.livedoor.com | ライブドアニュース
Chosun Ilbo | chosun.com | 조선일보; 朝鮮日報; 朝鲜日报; The Chosun Ilbo; 조선비즈
JoongAng Ilbo | joongang.co.kr joins.com | 중앙일보; 中央日報; 中央日报; Korea JoongAng Daily
Dong-A Ilbo | donga.com | 동아일보; 東亜日報; 东亚日报
Hankyoreh | hani.co.kr | 한겨레; 한겨레신문; ハンギョレ; 한겨레21
Kyunghyang Shinmun | khan.co.kr | 경향신문; The Kyunghyang Shinmun
Hankook Ilbo | hankookilbo.com | 한국일보
Maeil Business Newspaper | mk.co.kr | 매일경제; 매경
Korea Economic Daily | hankyung.com | 한국경제; 한경; 한경닷컴
Seoul Economic Daily | sedaily.com | 서울경제
Money Today | mt.co.kr | 머니투데이
eDaily | edaily.co.kr | 이데일리
Asia Economy | asiae.co.kr | 아시아경제
Herald Business | heraldcorp.com | 헤럴드경제
Seoul Shinmun | seoul.co.kr | 서울신문
Segye Ilbo | segye.com | 세계일보
Kookmin Ilbo | kmib.co.kr | 국민일보
Munhwa Ilbo | munhwa.com | 문화일보
Nocut News | nocutnews.co.kr | 노컷뉴스; CBS노컷뉴스
OhmyNews | ohmynews.com | 오마이뉴스
Pressian | pressian.com | 프레시안
KBS | kbs.co.kr | KBS 뉴스; KBS뉴스; 한국방송
MBC (Korea) | imbc.com imnews.imbc.com | MBC 뉴스; MBC뉴스; MBC 뉴스데스크
SBS (Korea) | sbs.co.kr | SBS 뉴스; SBS뉴스
JTBC | jtbc.co.kr | JTBC 뉴스룸
YTN | ytn.co.kr |
Channel A | ichannela.com | 채널A
TV Chosun | tvchosun.com | TV조선
OSEN | osen.co.kr |
Dispatch | dispatch.co.kr | 디스패치
Korea Times | koreatimes.co.kr | The Korea Times; 코리아타임스
Korea Herald | koreaherald.com | The Korea Herald; 코리아헤럴드
BusinessKorea | businesskorea.co.kr | Business Korea
Electronic Times | etnews.com | 전자신문; ETNews
Kompas | kompas.com kompas.id | KOMPAS.com; Kompas.com; KompasTV; Harian Kompas; Kompas TV
Detik | detik.com | ?Detik; detikcom; Detikcom; detikNews; Detik.com; detikFinance; detikSport
Tempo | tempo.co | ?Tempo; Tempo.co; TEMPO.CO; Koran Tempo; majalah Tempo
Tribunnews | tribunnews.com | ?Tribun; Tribun News; TribunNews
Liputan6 | liputan6.com | Liputan 6; Liputan6.com
Republika | republika.co.id | REPUBLIKA.CO.ID; Republika Online
Okezone | okezone.com |
Merdeka | merdeka.com | ?Merdeka; Merdeka.com
VIVA | viva.co.id | VIVAnews; ?VIVA; VIVA.co.id
Suara | suara.com | ?Suara; Suara.com
Media Indonesia | mediaindonesia.com |
Sindonews | sindonews.com | SINDOnews; Koran Sindo
JPNN | jpnn.com |
Jawa Pos | jawapos.com | JawaPos.com; Jawapos
Kumparan | kumparan.com |
CNBC Indonesia | cnbcindonesia.com |
The Jakarta Post | thejakartapost.com | Jakarta Post
Jakarta Globe | jakartaglobe.id |
Inquirer | inquirer.net | Philippine Daily Inquirer; INQUIRER.net; Inquirer.net
Rappler | rappler.com |
ABS-CBN | abs-cbn.com abs-cbnnews.com | ABS-CBN News
GMA News | gmanetwork.com gmanews.tv | GMA News Online; GMA Network; ?GMA
Philippine Star | philstar.com | The Philippine Star; Philstar; Pilipino Star Ngayon
Manila Bulletin | mb.com.ph |
Manila Times | manilatimes.net | The Manila Times
VnExpress | vnexpress.net | VNExpress; Vnexpress
Tuổi Trẻ | tuoitre.vn | Tuổi trẻ; Tuổi Trẻ Online; Tuoi Tre
Thanh Niên | thanhnien.vn | Báo Thanh Niên; Thanh Niên Online; Thanhnien
Dân Trí | dantri.com.vn | Dân trí; Dan Tri
VietNamNet | vietnamnet.vn | Vietnamnet; VNN
Zing News | zingnews.vn znews.vn | Zing; Zing.vn; Znews; Tri Thức Trực Tuyến
Lao Động | laodong.vn | Báo Lao Động
Người Lao Động | nld.com.vn | NLĐ; NLĐO
Tiền Phong | tienphong.vn |
Nhân Dân | nhandan.vn | Báo Nhân Dân
VTV | vtv.vn | VTV News; VTV.vn
VOV | vov.vn | VOV.vn
VTC News | vtc.vn vtcnews.vn | VTC
24h.com.vn | 24h.com.vn |
Kenh14 | kenh14.vn | Kênh 14; Kênh14
Soha | soha.vn |
CafeF | cafef.vn | Cafef
GenK | genk.vn |
Bangkok Post | bangkokpost.com | The Bangkok Post; บางกอกโพสต์
The Nation (Thailand) | nationthailand.com | เนชั่น
Thai Rath | thairath.co.th | ไทยรัฐ; ไทยรัฐออนไลน์
Matichon | matichon.co.th | มติชน; มติชนออนไลน์
Khaosod | khaosod.co.th khaosodenglish.com | ข่าวสด; ข่าวสดออนไลน์
Daily News (Thailand) | dailynews.co.th | เดลินิวส์
Thai PBS | thaipbs.or.th | ไทยพีบีเอส
Sanook | sanook.com | สนุก; Sanook!
Kapook | kapook.com | กระปุก
MGR Online | mgronline.com | ผู้จัดการออนไลน์; ผู้จัดการ; ASTVผู้จัดการ
Prachatai | prachatai.com | ประชาไท
Prachachat | prachachat.net | ประชาชาติธุรกิจ
Bangkok Biz News | bangkokbiznews.com | กรุงเทพธุรกิจ
Irrawaddy | irrawaddy.com | The Irrawaddy
Der Spiegel | spiegel.de | Spiegel; Spiegel Online; SPON; SPIEGEL; SPIEGEL ONLINE; Шпигель; دير شبيغل; اشپیگل; 明镜; Ντερ Σπίγκελ
Stern | stern.de | ?Stern; stern.de
Focus | focus.de | ?Focus; FOCUS Online; Focus Online
Bild | bild.de | BILD; ?Bild; Bild-Zeitung; Bild am Sonntag; BILD am Sonntag; Bild.de; "Bild"-Zeitung; Бильд; بيلد
Die Zeit | zeit.de | ?Die Zeit; ZEIT ONLINE; Zeit Online; ?ZEIT; ?Zeit
Die Welt | welt.de | ?Die Welt; ?Welt; WELT; Welt am Sonntag; Welt Online; WamS
Süddeutsche Zeitung | sueddeutsche.de sz.de | ?SZ; Süddeutschen Zeitung; Süddeutsche; Süddeutschen
Frankfurter Allgemeine Zeitung | faz.net | FAZ; F.A.Z.; Frankfurter Allgemeinen Zeitung; Frankfurter Allgemeine; FAZ.NET; Frankfurter Allgemeine Sonntagszeitung
Frankfurter Rundschau | fr.de | ?FR; Frankfurter Rundschau
taz | taz.de | ?taz; die tageszeitung; tageszeitung taz
Handelsblatt | handelsblatt.com |
WirtschaftsWoche | wiwo.de | Wirtschaftswoche
Tagesspiegel | tagesspiegel.de | Der Tagesspiegel; Tagesspiegels
Berliner Zeitung | berliner-zeitung.de |
Berliner Morgenpost | morgenpost.de |
Hamburger Abendblatt | abendblatt.de |
Rheinische Post | rp-online.de | RP Online; Rheinischen Post
WAZ | waz.de | ?WAZ; Westdeutsche Allgemeine Zeitung; Westdeutschen Allgemeinen Zeitung
Funke Mediengruppe |  | Zeitungen der Funke Mediengruppe; Funke-Mediengruppe
RedaktionsNetzwerk Deutschland | rnd.de | RND; Redaktionsnetzwerk Deutschland; Redaktionsnetzwerks Deutschland
t-online | t-online.de | T-Online
n-tv | n-tv.de ntv.de | n-tv.de
ARD | ard.de tagesschau.de | Tagesschau; tagesschau.de; ARD-Hauptstadtstudio; ARD-Magazin; ARD aktuell
ZDF | zdf.de heute.de | ZDFheute
Deutschlandfunk | deutschlandfunk.de dlf.de | Deutschlandradio; DLF
NDR | ndr.de |
WDR | wdr.de |
SWR | swr.de |
MDR | mdr.de |
BR | br.de | ?BR; Bayerischer Rundfunk; BR24
RBB | rbb24.de rbb-online.de | rbb; rbb24
HR | hr.de hessenschau.de | Hessischer Rundfunk; hessenschau
RTL | rtl.de rtl.fr rtl.nl rtl.hr | RTL Nieuws; RTL News; RTL.de
heise online | heise.de | heise; Heise; Heise online; heise.de
Golem.de | golem.de | Golem
WinFuture | winfuture.de |
ComputerBase | computerbase.de |
Chip | chip.de | ?Chip; ?CHIP; Chip Online; CHIP Online
Netzpolitik.org | netzpolitik.org | netzpolitik
Correctiv | correctiv.org | CORRECTIV
Junge Welt | jungewelt.de | junge Welt
nd | nd-aktuell.de neues-deutschland.de | ?nd; neues deutschland; Neues Deutschland
kicker | kicker.de | Kicker; kicker online; Kicker-Sportmagazin
Sport Bild | sportbild.bild.de | SPORT BILD
Sport1 | sport1.de | SPORT1
Der Standard | derstandard.at derstandard.de | ?Der Standard; derStandard.at; STANDARD; ?Standard
Die Presse | diepresse.com | ?Die Presse; ?Presse; "Presse"; DiePresse.com
Kurier | kurier.at | ?Kurier; KURIER
Kronen Zeitung | krone.at | ?Krone; Kronen-Zeitung; krone.at
Kleine Zeitung | kleinezeitung.at |
Salzburger Nachrichten | sn.at |
Profil | profil.at | ?profil; Nachrichtenmagazin profil
ORF | orf.at | ORF.at; Ö1; Ö1-Morgenjournal
Heute (Austria) | heute.at |
Neue Zürcher Zeitung | nzz.ch | NZZ; NZZ am Sonntag; Neuen Zürcher Zeitung
Tages-Anzeiger | tagesanzeiger.ch | Tages Anzeiger; Tagesanzeiger; Sonntagszeitung; SonntagsZeitung
Blick | blick.ch | ?Blick; SonntagsBlick
20 Minuten | 20min.ch | 20 minutes (Switzerland)
SRF | srf.ch | Radio SRF
RTS | rts.ch | RTSinfo
Le Temps | letemps.ch |
Luxemburger Wort | wort.lu |
Le Monde | lemonde.fr | Lemonde; Монд; لوموند; 世界报; ル・モンド; 르몽드; Ле Монд; Λε Μοντ
Le Figaro | lefigaro.fr | Figaro; لوفيغارو; فيگارو; Фигаро; 费加罗报; لو فيغارو; Figaron
Libération | liberation.fr | Liberation; Libé; ليبراسيون
Le Parisien | leparisien.fr | Aujourd'hui en France; لوباريزيان; Le Parisien-Aujourd'hui en France
L'Express | lexpress.fr | L’Express
Le Point | lepoint.fr | لوبوان
L'Obs | nouvelobs.com | Nouvel Observateur; Le Nouvel Obs; Le Nouvel Observateur
L'Équipe | lequipe.fr | L'Equipe; L’Équipe; L’Equipe; ليكيب; лекип; Л'Экип
Les Échos | lesechos.fr | Les Echos; Echos
La Croix | la-croix.com |
L'Humanité | humanite.fr | L'Humanite
Le Canard enchaîné | lecanardenchaine.fr | Canard enchaîné; Le Canard Enchaîné
Mediapart | mediapart.fr | Médiapart
Marianne | marianne.net | ?Marianne
Paris Match | parismatch.com | Paris-Match
Ouest-France | ouest-france.fr | Ouest France
Sud Ouest | sudouest.fr | Sud-Ouest
La Voix du Nord | lavoixdunord.fr |
La Dépêche | ladepeche.fr | La Dépêche du Midi
20 Minutes | 20minutes.fr |
BFMTV | bfmtv.com | BFM TV; BFM; BFM Business
CNews | cnews.fr |
LCI | lci.fr tf1info.fr | TF1 Info
TF1 | tf1.fr |
Europe 1 | europe1.fr |
RMC | rmc.bfmtv.com | RMC Sport
Jeune Afrique | jeuneafrique.com |
Numerama | numerama.com |
Le Soir | lesoir.be |
La Libre Belgique | lalibre.be | La Libre
De Standaard | standaard.be | ?Standaard
De Morgen | demorgen.be |
Het Laatste Nieuws | hln.be | HLN
Het Nieuwsblad | nieuwsblad.be |
De Tijd | tijd.be |
NOS | nos.nl | Nederlandse Omroep Stichting; NOS Nieuws; NOS Journaal
NU.nl | nu.nl | Nu.nl
De Telegraaf | telegraaf.nl | ?Telegraaf
de Volkskrant | volkskrant.nl | De Volkskrant; Volkskrant
NRC | nrc.nl | NRC Handelsblad
Algemeen Dagblad | ad.nl | ?AD; AD.nl; het AD
Trouw | trouw.nl | ?Trouw
Het Parool | parool.nl | Parool
Financieele Dagblad | fd.nl | ?FD; Het Financieele Dagblad; het FD
Tweakers | tweakers.net |
El País | elpais.com | El Pais; EL PAÍS; Эль Паис; El País Semanal; إل باييس; الباييس
El Mundo | elmundo.es | EL MUNDO
ABC (Spain) | abc.es | diario ABC; Diario ABC
La Vanguardia | lavanguardia.com |
El Periódico | elperiodico.com | El Periódico de Catalunya
eldiario.es | eldiario.es | elDiario.es; El Diario.es
Público (Spain) | publico.es | diario Público
20minutos | 20minutos.es | 20 Minutos
El Confidencial | elconfidencial.com |
El Español | elespanol.com |
OKDiario | okdiario.com |
La Razón | larazon.es |
Cadena SER | cadenaser.com | la SER; Cadena Ser
COPE | cope.es | Cadena COPE
Onda Cero | ondacero.es |
RTVE | rtve.es | TVE; RNE; Radio Nacional
LaSexta | lasexta.com | La Sexta
Telecinco | telecinco.es |
Antena 3 | antena3.com | Antena3
Marca | marca.com | ?Marca; diario Marca; MARCA; Марка
AS | as.com | ?AS; diario AS; Diario AS; diario As
Mundo Deportivo | mundodeportivo.com | El Mundo Deportivo
Sport | sport.es | ?Sport; diario Sport
Xataka | xataka.com |
Expansión | expansion.com | ?Expansión
Clarín | clarin.com | Clarin
La Nación (Argentina) | lanacion.com.ar | ?La Nación
Infobae | infobae.com | INFOBAE
Página/12 | pagina12.com.ar | Página 12; Pagina 12
TN | tn.com.ar | Todo Noticias
Perfil | perfil.com | ?Perfil
El Universal (Mexico) | eluniversal.com.mx | ?El Universal
Reforma | reforma.com | ?Reforma; diario Reforma
Milenio | milenio.com | ?Milenio
Excélsior | excelsior.com.mx | Excelsior
La Jornada | jornada.com.mx |
Proceso | proceso.com.mx | ?Proceso; revista Proceso
Animal Político | animalpolitico.com |
El Financiero | elfinanciero.com.mx |
El Tiempo | eltiempo.com |
El Espectador | elespectador.com |
Semana | semana.com | ?Semana; revista Semana
Caracol | caracol.com.co | Noticias Caracol; Caracol Radio; Blu Radio
RCN | rcnradio.com noticiasrcn.com | RCN Radio; Noticias RCN
El Comercio (Peru) | elcomercio.pe |
RPP | rpp.pe | RPP Noticias
La República (Peru) | larepublica.pe |
El Mercurio | emol.com elmercurio.com | Emol
La Tercera | latercera.com |
BioBioChile | biobiochile.cl | Radio Bío Bío; Biobío; Radio Biobío
Cooperativa | cooperativa.cl | ?Cooperativa; Radio Cooperativa
El Observador | elobservador.com.uy |
El Nacional (Venezuela) | elnacional.com el-nacional.com |
TeleSUR | telesurtv.net | teleSUR; Telesur
Granma | granma.cu |
CubaDebate | cubadebate.cu |
14ymedio | 14ymedio.com |
El Universo | eluniverso.com |
El Deber | eldeber.com.bo |
ABC Color | abc.com.py |
La Prensa Gráfica | laprensagrafica.com |
Confidencial | confidencial.digital confidencial.com.ni | ?Confidencial
Folha de S.Paulo | folha.uol.com.br folha.com.br folha.com | ?Folha; Folha de São Paulo; Folha de SP; Folha de S. Paulo; Folha Online; Фолья
O Globo | oglobo.globo.com | jornal O Globo
G1 | g1.globo.com | g1; Portal G1; portal G1
TV Globo | globo.com redeglobo.globo.com | Rede Globo; Globo; GloboNews; Jornal Nacional; Fantástico
GE | ge.globo.com globoesporte.globo.com | Globo Esporte; GloboEsporte; GloboEsporte.com; ?ge
Valor Econômico | valor.globo.com valor.com.br | Valor Economico; ?Valor
Época | epoca.globo.com | revista Época
Extra | extra.globo.com | ?Extra; jornal Extra
O Estado de S. Paulo | estadao.com.br | Estadão; Estadao; O Estado de São Paulo; Estado de S. Paulo; O Estado de S.Paulo; Estado de São Paulo
Veja | veja.abril.com.br veja.com | ?Veja; revista Veja; VEJA
IstoÉ | istoe.com.br | IstoE; revista IstoÉ; ISTOÉ
Exame | exame.com exame.abril.com.br | ?Exame; revista Exame
CartaCapital | cartacapital.com.br | Carta Capital
R7 | r7.com | Portal R7; ?Record; Rede Record; RecordTV
UOL | uol.com.br | Portal UOL; UOL Notícias; UOL Esporte
Terra | terra.com.br | ?Terra; portal Terra; Portal Terra
iG | ig.com.br | ?iG; Portal iG
Metrópoles | metropoles.com | Metropoles; portal Metrópoles
Correio Braziliense | correiobraziliense.com.br |
Zero Hora | gauchazh.clicrbs.com.br | GaúchaZH; GZH
Estado de Minas | em.com.br |
Jornal do Brasil | jb.com.br |
Diário do Centro do Mundo | diariodocentrodomundo.com.br | DCM
Brasil 247 | brasil247.com |
O Antagonista | oantagonista.com oantagonista.uol.com.br | Antagonista
Poder360 | poder360.com.br |
Brasil de Fato | brasildefato.com.br |
SBT | sbt.com.br | SBT News
Band | band.uol.com.br band.com.br | ?Band; BandNews; Band News
Jovem Pan | jovempan.com.br | Jovem Pan News
TecMundo | tecmundo.com.br | Tecmundo
Lance! | lance.com.br | ?Lance!; Lancenet
Público (Portugal) | publico.pt | jornal Público
Expresso | expresso.pt | ?Expresso
Diário de Notícias | dn.pt |
Jornal de Notícias | jn.pt |
Observador | observador.pt | ?Observador
Correio da Manhã | cmjornal.pt | CMTV; CM Jornal
SIC Notícias | sicnoticias.pt | ?SIC
RTP | rtp.pt | RTP Notícias
TVI | tvi24.iol.pt tvi.iol.pt | TVI24
Renascença | rr.sapo.pt | Rádio Renascença
TSF | tsf.pt |
A Bola | abola.pt |
Record (Portugal) | record.pt |
ECO | eco.sapo.pt | ECO Online
Corriere della Sera | corriere.it | ?Corriere; Corriere.it; Корриере делла Сера
La Repubblica | repubblica.it | Repubblica; Repubblica.it
La Stampa | lastampa.it | ?Stampa
Il Sole 24 Ore | ilsole24ore.com | Sole 24 Ore; Sole24Ore; Il Sole-24 Ore
Il Messaggero | ilmessaggero.it |
Il Giornale | ilgiornale.it |
Il Fatto Quotidiano | ilfattoquotidiano.it | Fatto Quotidiano
Il Mattino | ilmattino.it |
Il Foglio | ilfoglio.it |
Libero | liberoquotidiano.it | ?Libero; Libero Quotidiano
La Gazzetta dello Sport | gazzetta.it | Gazzetta dello Sport; ?Gazzetta
Corriere dello Sport | corrieredellosport.it |
Tuttosport | tuttosport.com |
RAI | rai.it rainews.it | Rai; RaiNews; Rai News; RaiNews24; Rainews24; TG1; Tg1; TG3; Tg3; Rai 1; Rai Uno
Sky TG24 | tg24.sky.it | SkyTg24; Sky Tg24; Sky tg24
Mediaset | mediaset.it tgcom24.mediaset.it | TGcom24; Tgcom24; TgCom24
Fanpage | fanpage.it | Fanpage.it
HDblog | hdblog.it |
L'Espresso | espresso.repubblica.it lespresso.it | L’Espresso
Panorama (Italy) | panorama.it |
Corriere Adriatico | corriereadriatico.it | Il Corriere Adriatico
L'Unione Sarda | unionesarda.it | Unione Sarda
Internazionale | internazionale.it | ?Internazionale
L'Osservatore Romano | osservatoreromano.va | Osservatore Romano
Avvenire | avvenire.it | ?Avvenire
Times of Malta | timesofmalta.com |
MaltaToday | maltatoday.com.mt | Malta Today
Gazeta Wyborcza | wyborcza.pl | Wyborcza; Gazety Wyborczej; Gazecie Wyborczej; "Wyborcza"; Wyborczej
Gazeta.pl | gazeta.pl |
Rzeczpospolita | rp.pl | Rzeczpospolitej; Rzeczpospolitą; Rzeczpospolita Online
Dziennik Gazeta Prawna | gazetaprawna.pl dziennik.pl | DGP; Dziennik.pl
Fakt | fakt.pl | ?Fakt; "Fakt"; Faktu
Super Express | se.pl | "Super Express"; Super Expressu
Polsat News | polsatnews.pl polsat.pl | Polsat; Polsatu
TVN24 | tvn24.pl | TVN 24; TVN; "Fakty" TVN; TVN Warszawa
TVP | tvp.pl tvp.info | TVP Info; Telewizja Polska; TVP3
RMF FM | rmf24.pl rmf.fm | RMF24; RMF 24
Radio ZET | radiozet.pl | Radio Zet; Radia ZET
Polskie Radio | polskieradio.pl polskieradio24.pl | Polskiego Radia; Polskie Radio 24; TOK FM
Onet | onet.pl | Onetu; Onet.pl; Onet Wiadomości
Wirtualna Polska | wp.pl | WP; Wirtualnej Polsce; Wirtualnej Polski; wp.pl; WP Wiadomości
Interia | interia.pl | Interii
Newsweek Polska | newsweek.pl |
Polityka | polityka.pl | ?Polityka; tygodnik Polityka
Wprost | wprost.pl | ?Wprost
Do Rzeczy | dorzeczy.pl |
Niezależna | niezalezna.pl | Niezależna.pl
Puls Biznesu | pb.pl |
Bankier.pl | bankier.pl | Bankier
Money.pl | money.pl |
ISBnews | isbnews.pl |
Przegląd Sportowy | przegladsportowy.onet.pl |
Novinky.cz | novinky.cz | Novinky; serveru Novinky.cz
iDNES.cz | idnes.cz | iDNES; iDnes; serveru iDNES.cz; iDnes.cz
Právo | pravo.cz | ?Právo; deník Právo; deníku Právo
Lidové noviny | lidovky.cz | Lidovky.cz
Mladá fronta Dnes | mfdnes.cz | MF DNES; MF Dnes; Mladá fronta DNES
Hospodářské noviny | ihned.cz hn.cz | iHNed.cz
Aktuálně.cz | aktualne.cz | Aktualne.cz
Seznam Zprávy | seznamzpravy.cz | Seznam Zprávám
Česká televize | ceskatelevize.cz ct24.cz ct24.ceskatelevize.cz | ČT24; ČT; České televize; České televizi
Český rozhlas | irozhlas.cz rozhlas.cz | iROZHLAS; iRozhlas; Českému rozhlasu; Radiožurnál; Radiožurnálu; Českého rozhlasu
TV Nova | tn.cz tn.nova.cz | TN.cz; televize Nova
Blesk | blesk.cz | ?Blesk; deník Blesk
Deník | denik.cz | ?Deník; Deník.cz
Reflex | reflex.cz | ?Reflex
Echo24 | echo24.cz |
Forum 24 | forum24.cz | Forum24
Živě.cz | zive.cz | Živě
SME | sme.sk | denník SME; ?SME; SME.sk; Sme.sk
Pravda (Slovakia) | pravda.sk spravy.pravda.sk | denník Pravda
Denník N | dennikn.sk |
Aktuality.sk | aktuality.sk | ?Aktuality
Nový Čas | cas.sk | Čas.sk
HNonline | hnonline.sk | HNonline.sk
Topky | topky.sk | Topky.sk
TA3 | ta3.com | televízia TA3
RTVS | rtvs.sk stvr.sk | STVR
TV Markíza | tvnoviny.sk markiza.sk | Markíza; TVNoviny.sk; tvnoviny.sk
Index.hu | index.hu | az Index
Telex | telex.hu | ?Telex; Telex.hu
444.hu | 444.hu |
HVG | hvg.hu | hvg.hu; hvg
Origo | origo.hu | Origo.hu; Origónak; az Origo
24.hu | 24.hu |
Magyar Nemzet | magyarnemzet.hu | Magyar Nemzetnek
Magyar Hírlap | magyarhirlap.hu |
Népszava | nepszava.hu | Népszavának
Népszabadság | nol.hu |
Blikk | blikk.hu | Blikknek
Bors | borsonline.hu | Bors Online; Ripost
ATV | atv.hu | ?ATV
RTL Klub | rtl.hu rtlklub.hu | RTL Híradó
M1 (Hungary) | hirado.hu | hirado.hu; M1 aktuális csatorna
InfoRádió | infostart.hu | Infostart; InfoRádió
Portfolio | portfolio.hu | ?Portfolio; Portfolio.hu
Nemzeti Sport | nemzetisport.hu | NSO
Mandiner | mandiner.hu |
Kossuth Rádió |  | Kossuth Rádiónak
Adevărul | adevarul.ro | ?Adevărul; Adevarul; Adevarul.ro
Hotnews | hotnews.ro | HotNews; Hotnews.ro; HotNews.ro
Digi24 | digi24.ro | Digi 24; Digi24.ro
Realitatea | realitatea.net | Realitatea TV; Realitatea Plus; Realitatea.net
Antena 3 CNN | antena3.ro | Antena 3 CNN; Antena3.ro
România TV | romaniatv.net | Romania TV
Știrile ProTV | stirileprotv.ro | ProTV; Pro TV; PRO TV; Stirile ProTV; Stirileprotv.ro
Libertatea | libertatea.ro | ?Libertatea; Libertatea.ro
Gândul | gandul.ro | Gandul; Gandul.ro
Ziarul Financiar | zf.ro |
Evenimentul Zilei | evz.ro | EVZ
Gazeta Sporturilor | gsp.ro | GSP.ro
G4Media | g4media.ro | G4Media.ro
Recorder | recorder.ro | ?Recorder
Jurnalul Național | jurnalul.ro jurnalul.antena3.ro | Jurnalul National; jurnalul.ro
Europa FM | europafm.ro |
Dnevnik (Bulgaria) | dnevnik.bg | ?Дневник; в. Дневник
24 chasa | 24chasa.bg | в. 24 часа; вестник 24 часа
Trud | trud.bg | ?Trud; ?Труд; в. Труд; вестник Труд
Kapital | capital.bg | ?Капитал
Mediapool | mediapool.bg | Медиапул
BNT | bnt.bg bntnews.bg | БНТ
BNR | bnr.bg | БНР; Българско национално радио
bTV | btv.bg btvnovinite.bg | БТВ
Nova TV (Bulgaria) | nova.bg | Нова телевизия
OFFNews | offnews.bg | Offnews
Focus (Bulgaria) | focus-news.net focus.bg | Агенция „Фокус"; агенция Фокус; Радио Фокус
Novinite | novinite.com novini.bg | ?Новините
Standart | standartnews.com | ?Стандарт
Actualno | actualno.com | Actualno.com
Vesti.bg | vesti.bg | Вести.бг
Sega (Bulgaria) | segabg.com | в. Сега; вестник Сега
B92 | b92.net | Б92
Politika | politika.rs | ?Politika; ?Политика; list Politika; lista Politika
Blic | blic.rs | ?Blic; Блиц; ?Blica; Blicu; dnevnik Blic
Večernje novosti | novosti.rs | Vecernje novosti; Вечерње новости; Večernjih novosti; Novosti.rs
Kurir | kurir.rs | ?Kurir; Курир; Kurira; Kurir.rs
Danas | danas.rs | ?Danas; list Danas; dnevnik Danas
N1 | n1info.com n1info.rs n1info.hr n1info.ba rs.n1info.com | N1 televizija; televizija N1; N1 televiziji
RTS (Serbia) | rts.rs | РТС; Radio-televizija Srbije; Радио-телевизија Србије
RTV | rtv.rs | Radio-televizija Vojvodine; ?RTV
Telegraf.rs | telegraf.rs | Telegraf
Mondo | mondo.rs | ?Mondo; ?MONDO
Espreso | espreso.co.rs | ?Espreso
Informer | informer.rs | ?Informer; Информер
Nova.rs | nova.rs |
Insajder | insajder.net | ?Insajder
KRIK | krik.rs |
BIRN | birn.eu.com balkaninsight.com | Balkan Insight; BalkanInsight; Balkan Investigative Reporting Network
Jutarnji list | jutarnji.hr | Jutarnji; Jutarnjeg lista; Jutarnji.hr
Večernji list | vecernji.hr vecernji.ba | Večernji; Vecernji list; Večernjeg lista; Večernji.hr
24sata | 24sata.hr |
Index.hr | index.hr |
HRT | hrt.hr | Hrvatska radiotelevizija; HTV; HRT-a; HRT-u
Nova TV (Croatia) | dnevnik.hr | Dnevnik Nove TV; Dnevnik.hr; Nova TV; Dnevniku Nove TV
RTL (Croatia) | vijesti.rtl.hr | RTL Danas; RTL Direkt
Slobodna Dalmacija | slobodnadalmacija.hr |
Novi list | novilist.hr | Novog lista
tportal | tportal.hr | tportal.hr
Net.hr | net.hr |
Telegram.hr | telegram.hr |
Dnevni avaz | avaz.ba | Avaz; Dnevnom avazu
Oslobođenje | oslobodjenje.ba | Oslobodjenje
Klix | klix.ba | Klix.ba; Klixu; Klix.ba-u
Nezavisne novine | nezavisne.com | Nezavisnim; Nezavisne
RTRS | rtrs.tv | РТРС
BHRT | bhrt.ba | BHRT
Radiosarajevo.ba | radiosarajevo.ba | Radio Sarajevo
Vijesti | vijesti.me | ?Vijesti
RTCG | rtcg.me |
Delo | delo.si | ?Delo; časnik Delo
Dnevnik (Slovenia) | dnevnik.si |
Večer | vecer.com |
RTV Slovenija | rtvslo.si | RTV SLO; MMC; TV Slovenija
24ur | 24ur.com | POP TV; 24UR
Siol | siol.net | Siol.net
Sloboden Pechat | slobodenpecat.mk | Слободен печат
Top Channel | top-channel.tv | Top-Channel; Top Chanel
Gazeta Shqip | gazeta-shqip.com |
Panorama (Albania) | panorama.com.al | Gazeta Panorama
Balkanweb | balkanweb.com | BalkanWeb; News24
Klan | tvklan.al | ?Klan; TV Klan; Tv Klan; Klan TV; Klan Kosova
Koha Ditore | koha.net | Koha.net; ?Koha; KOHA
Telegrafi | telegrafi.com | Telegrafi.com
Gazeta Express | gazetaexpress.com | Express (Kosovo)
Syri | syri.net | ?Syri; Syri.net
Shqiptarja.com | shqiptarja.com | Shqiptarja; Report TV
Insajderi | insajderi.com insajderi.org |
Lapsi.al | lapsi.al | Lapsi
RTSH | rtsh.al |
RTK | rtklive.com | RTK Live
Kathimerini | kathimerini.gr ekathimerini.com | Καθημερινή; Η Καθημερινή; εφημερίδα Καθημερινή; eKathimerini; Καθημερινής
Ta Nea | tanea.gr | Τα Νέα; ΤΑ ΝΕΑ
To Vima | tovima.gr | ?Το Βήμα; ΤΟ ΒΗΜΑ
Proto Thema | protothema.gr | Πρώτο Θέμα; protothema; ΠΡΩΤΟ ΘΕΜΑ; Πρώτο ΘΕΜΑ
Naftemporiki | naftemporiki.gr | Ναυτεμπορική; Η Ναυτεμπορική
Efimerida ton Syntakton | efsyn.gr | Εφημερίδα των Συντακτών; ΕφΣυν
Ethnos | ethnos.gr | ?Έθνος; εφημερίδα Έθνος
Eleftheros Typos | eleftherostypos.gr | Ελεύθερος Τύπος
Avgi | avgi.gr | ?Αυγή; Η Αυγή
Rizospastis | rizospastis.gr | Ριζοσπάστης
ERT | ert.gr ertnews.gr | ΕΡΤ; ERTnews; ERT News; ΕΡΤnews
Skai | skai.gr | ΣΚΑΪ; Σκάι; ΣΚΑΙ; skai.gr
ANT1 | ant1news.gr | ΑΝΤ1; Ant1news
Mega | megatv.com | Mega Channel; ?Mega
Alpha TV | alphatv.gr | ?Alpha
in.gr | in.gr |
News247 | news247.gr | NEWS 24/7; News 24/7
iefimerida | iefimerida.gr | iefimerida.gr
newsit | newsit.gr | newsit.gr
newsbomb | newsbomb.gr | Newsbomb.gr
Gazzetta (Greece) | gazzetta.gr | Gazzetta.gr
SDNA | sdna.gr | sdna.gr
Sport24 | sport24.gr | Sport24.gr
Capital.gr | capital.gr |
Phileleftheros | philenews.com | ?Φιλελεύθερος; Philenews
Politis | politis.com.cy | ?Πολίτης
Cyprus Mail | cyprus-mail.com |
Dagens Nyheter | dn.se | ?DN; Dagens nyheter; DN.se
Svenska Dagbladet | svd.se | SvD
Aftonbladet | aftonbladet.se | Aftonbladets
Expressen | expressen.se | Expressens
Sveriges Radio | sverigesradio.se sr.se | ?SR; Ekot; Sveriges Radio Ekot; P4; SR Ekot
SVT | svt.se | SVT Nyheter; Sveriges Television; SVT:s
TV4 | tv4.se | TV4 Nyheterna; TV4Nyheterna
Göteborgs-Posten | gp.se | GP; Göteborgsposten
Sydsvenskan | sydsvenskan.se |
Dagens Industri | di.se | Dagens industri; ?DI
Ny Teknik | nyteknik.se |
VG | vg.no | ?VG; Verdens Gang; VG Nett; VGs
Dagbladet | dagbladet.no | Dagbladets; Dagbladet.no
Aftenposten | aftenposten.no | Aftenpostens; Aftenposten.no
NRK | nrk.no | NRK.no; NRKs
TV 2 (Norway) | tv2.no | TV 2 Nyhetskanalen
Dagens Næringsliv | dn.no |
E24 | e24.no |
Nettavisen | nettavisen.no |
Bergens Tidende | bt.no |
Klassekampen | klassekampen.no |
Adresseavisen | adressa.no |
Morgenbladet | morgenbladet.no |
Store norske leksikon | snl.no | SNL
Helsenorge | helsenorge.no |
DR | dr.dk | ?DR; DR Nyheder; Danmarks Radio; DR P1
TV 2 (Denmark) | tv2.dk nyheder.tv2.dk | TV 2 Nyheder; TV2 News; TV 2 News
Politiken | politiken.dk | Politikens
Berlingske | berlingske.dk b.dk | Berlingske Tidende; Berlingskes
Jyllands-Posten | jyllands-posten.dk jp.dk | Jyllandsposten; ?JP; Finans.dk
Ekstra Bladet | ekstrabladet.dk eb.dk | Ekstrabladet; ?EB
B.T. | bt.dk |
Børsen | borsen.dk |
Information (Denmark) | information.dk | dagbladet Information
Kristeligt Dagblad | kristeligt-dagblad.dk |
Helsingin Sanomat | hs.fi | ?HS; Helsingin Sanomien; Helsingin Sanomille; HS.fi; HS:n
Yle | yle.fi | Ylen; Ylelle; YLE; Yle Uutiset; Yle Uutisten; Yle News
Ilta-Sanomat | is.fi iltasanomat.fi | ?IS; Ilta-Sanomien; Ilta-Sanomille; IS:n
Iltalehti | iltalehti.fi | Iltalehden; Iltalehdelle; ?IL; IL:n
MTV (Finland) | mtvuutiset.fi mtv.fi | MTV Uutiset; MTV Uutisten; MTV Uutisille; MTV3
Kauppalehti | kauppalehti.fi | Kauppalehden
Hufvudstadsbladet | hbl.fi | HBL
Turun Sanomat | ts.fi |
Aamulehti | aamulehti.fi | Aamulehden; Aamulehdelle
Maaseudun Tulevaisuus | maaseuduntulevaisuus.fi |
Keskisuomalainen | ksml.fi |
Postimees | postimees.ee |
Delfi | delfi.ee delfi.lt delfi.lv | DELFI
Õhtuleht | ohtuleht.ee |
LSM | lsm.lv |
TVNET | tvnet.lv |
LRT | lrt.lt |
15min.lt | 15min.lt |
Lietuvos rytas | lrytas.lt | Lrytas.lt; lrytas.lt
RÚV | ruv.is |
Morgunblaðið | mbl.is | Mbl.is
Vísir | visir.is |
Hürriyet | hurriyet.com.tr | Hurriyet; Hürriyet Daily News; حرييت; Хюрриет
Milliyet | milliyet.com.tr |
Sabah | sabah.com.tr dailysabah.com | ?Sabah; Daily Sabah; Sabah gazetesi
Cumhuriyet | cumhuriyet.com.tr | Cumhuriyet gazetesi
Sözcü | sozcu.com.tr | Sozcu; Sözcü gazetesi
Habertürk | haberturk.com | Haberturk; Habertürk TV; HaberTürk
NTV | ntv.com.tr | NTV televizyonu
Yeni Şafak | yenisafak.com | Yeni Safak
Akşam | aksam.com.tr | ?Akşam; Akşam gazetesi
Star (Turkey) | star.com.tr | Star gazetesi
Posta | posta.com.tr | ?Posta; Posta gazetesi
Takvim | takvim.com.tr | ?Takvim
BirGün | birgun.net | Birgün; Birgün gazetesi; BirGün gazetesi
Evrensel | evrensel.net | ?Evrensel
T24 | t24.com.tr |
Bianet | bianet.org |
Gazete Duvar | gazeteduvar.com.tr | ?Duvar
Diken | diken.com.tr | ?Diken
OdaTV | odatv.com odatv4.com | Oda TV; Odatv
Fanatik | fanatik.com.tr |
TRT | trthaber.com trt.net.tr trtworld.com | TRT Haber; TRT World; TRT Spor
Ahaber | ahaber.com.tr | A Haber; AHaber
Halk TV | halktv.com.tr |
Mynet | mynet.com |
Ensonhaber | ensonhaber.com | En Son Haber
Webtekno | webtekno.com |
ShiftDelete.Net | shiftdelete.net | ShiftDelete
Rudaw | rudaw.net | رووداو; Rûdaw
Kurdistan 24 | kurdistan24.net | Kurdistan24
Kommersant | kommersant.ru | Коммерсантъ; Коммерсант; газета «Коммерсантъ»; ?Ъ
Vedomosti | vedomosti.ru | Ведомости; Ведомостям; Ведомостей
RBC | rbc.ru | РБК; RBK; РБК daily
Izvestia | iz.ru izvestia.ru | ?Известия; Известиям; ?Известий; Izvestija; Iswestija
Rossiyskaya Gazeta | rg.ru | Российская газета; Российской газеты; ?РГ; Российской газете
Komsomolskaya Pravda | kp.ru | Комсомольская правда; ?КП; Комсомольской правды
Moskovsky Komsomolets | mk.ru | Московский комсомолец; ?МК
Novaya Gazeta | novayagazeta.ru novayagazeta.eu | Новая газета; Новой газеты; Novaya Gazeta Europe; Новой газете
Meduza | meduza.io | ?Медуза; Медузы; Медузе
Lenta.ru | lenta.ru | Лента.ру; Лента.Ру; Ленте.ру
Gazeta.Ru | gazeta.ru | Газета.Ru; Газета.ру; Газете.Ru; Газеты.Ru
Fontanka | fontanka.ru | ?Фонтанка; Фонтанка.ру; Фонтанке
Vesti | vesti.ru vesti7.ru | ?Вести; Вести.Ru; Россия 24; Россия-24; ?Вестей
Echo of Moscow | echo.msk.ru | Эхо Москвы; Эху Москвы; Эха Москвы
TV Rain | tvrain.ru tvrain.tv | ?Дождь; телеканал Дождь; ?Дождя; Телеканал Дождь
First Channel (Russia) | 1tv.ru | Первый канал; Первого канала
NTV (Russia) | ntv.ru | НТВ; телеканал НТВ
REN TV | ren.tv | РЕН ТВ
Life.ru | life.ru | ?Life; ?Лайф; LifeNews; Lifenews
Zvezda | tvzvezda.ru | ?Звезда; телеканал «Звезда»
Mash |  | телеграм-канал Mash; Telegram-канал Mash
Baza | baza.io | Telegram-канал Baza
Mediazona | zona.media | Медиазона; Медиазоны; Медиазоне
The Bell | thebell.io |
The Insider (Russia) | theins.ru theins.press |
Verstka | verstka.media | Вёрстка
Sport-Express | sport-express.ru | Спорт-Экспресс; ?СЭ
Championat | championat.com | ?Чемпионат; Чемпионат.com
Sports.ru | sports.ru |
Sovetsky Sport | sovsport.ru | Советский спорт
Argumenty i Fakty | aif.ru | Аргументы и факты; АиФ
Rambler | rambler.ru | Рамблер
Yandex | yandex.ru | Яндекс.Новости; Яндекс Новости
Habr | habr.com habrahabr.ru | Хабр; Хабрахабр
3DNews | 3dnews.ru |
iXBT | ixbt.com | iXBT.com
Nezavisimaya Gazeta | ng.ru | Независимая газета
The Moscow Times | themoscowtimes.com | Moscow Times
Ukrainska Pravda | pravda.com.ua | Українська правда; Украинская правда; Української правди; Украинской правды; Українській правді; Ukrayinska Pravda; ?УП; Ukraińska Prawda
Evropeiska Pravda | eurointegration.com.ua | Європейська правда; Европейская правда; Європейської правди
Kyiv Independent | kyivindependent.com | The Kyiv Independent
Kyiv Post | kyivpost.com | KyivPost
Hromadske | hromadske.ua hromadske.radio | ?Громадське; ?Громадское; Громадське радіо
Suspilne | suspilne.media | ?Суспільне; Суспільне Новини; ?Суспільного; Суспільному
Censor.net | censor.net censor.net.ua | Цензор.НЕТ; Цензор.нет
Dzerkalo Tyzhnia | zn.ua dt.ua | ZN.UA; Дзеркало тижня; Зеркало недели; Дзеркало тижня. Україна
LIGA.net | liga.net | ЛІГА.net; ЛИГА.net; ЛІГА
NV | nv.ua | ?Новое Время; Новий час; ?НВ
TSN | tsn.ua | ТСН; ТСН.ua
Korrespondent | korrespondent.net | Корреспондент.net; Кореспондент.net; ?Корреспондент
Obozrevatel | obozrevatel.com | ?Обозреватель
Espreso TV | espreso.tv | Еспресо; Эспрессо
Babel | babel.ua | ?Бабель
24 Kanal | 24tv.ua | 24 Канал; Канал 24; 24 канал
Ukrainian News | ukranews.com | Українські Новини
Segodnya | segodnya.ua | ?Сегодня
ZAXID.NET | zaxid.net |
Tut.by | tut.by | TUT.BY; ТУТ.БАЙ
Nasha Niva | nn.by nashaniva.com | Наша Нива; Наша Ніва
Zerkalo | zerkalo.io | ?Зеркало
NEXTA | nexta.tv |
Ziarul de Gardă | zdg.md |
Newsmaker | newsmaker.md | NewsMaker
Point.md | point.md |
Civil.ge | civil.ge |
OC Media | oc-media.org |
JAMnews | jam-news.net |
Turan | turan.az | ?Turan; Turan agentliyi; Туран
Report İnformasiya Agentliyi | report.az |
Oxu.az | oxu.az |
News.am | news.am | NEWS.am
Kun.uz | kun.uz | Kun.uz
Gazeta.uz | gazeta.uz | Газета.uz
Daryo | daryo.uz |
Zakon.kz | zakon.kz |
24.kg | 24.kg |
Kaktus Media | kaktus.media |
Asia-Plus | asiaplustj.info | Азия-Плюс
Caasimada Online | caasimada.net | Caasimada
Hiiraan Online | hiiraan.com | Hiiraan; Hiiraan.com
Garowe Online | garoweonline.com | Garoweonline; Garowe online
Goobjoog News | goobjoog.com | Goobjoog; Goobjoog FM; Goobjoog Media
Shabelle Media | shabellemedia.com radioshabelle.com | Shabelle Media Network; Radio Shabelle; Shabelle; Radio Shabeelle; Shabeelle
Radio Dalsan | radiodalsan.com | Dalsan
Radio Kulmiye | radiokulmiye.net | Kulmiye; Kulmiye News
Radio Muqdisho | radiomuqdisho.net | Radio Mogadishu
Radio Ergo | radioergo.org |
Universal Somali TV | universalsomalitv.net | Universal TV
Somali Cable TV |  | Somali Cable; SCTV
Horn Cable TV |  | HCTV; Horn Cable
Somali National TV | sntv.so | SNTV
Horseed Media | horseedmedia.net | Horseed
Puntland Post | puntlandpost.net puntlandpost.com |
Puntland Mirror | puntlandmirror.net |
Jowhar | jowhar.com | Jowhar Online; Jowhar.com
Allbanaadir | allbanaadir.org |
Dayniile | dayniile.com | Dayniile Online
Wardheer News | wardheernews.com | WardheerNews
Somali Guardian | somaliguardian.com |
Somali Dispatch | somalidispatch.com |
Somaliland Sun | somalilandsun.com |
Geeska Afrika | geeskaafrika.com |
Xog-Ogaal |  | Xogogaal
Radio Risaala | radiorisaala.com | Risaala
Keydmedia | keydmedia.net | Keydmedia Online
Halqabsi News | halqabsi.com |
Addis Standard | addisstandard.com | አዲስ ስታንዳርድ
The Reporter (Ethiopia) | thereporterethiopia.com ethiopianreporter.com | ሪፖርተር; Ethiopian Reporter
Borkena | borkena.com |
Addis Fortune | addisfortune.news | አዲስ ፎርቹን
ESAT | ethsat.com | ኢሳት
Sudan Tribune | sudantribune.com sudantribune.net | سودان تربيون
Radio Dabanga | dabangasudan.org | دبنقا; راديو دبنقا; Dabanga
Radio Tamazuj | radiotamazuj.org |
The East African | theeastafrican.co.ke | EastAfrican
Daily Nation | nation.africa nation.co.ke | Nation.Africa
The Standard (Kenya) | standardmedia.co.ke | Standard Digital; The Standard Media
The Star (Kenya) | the-star.co.ke | Star Kenya
Capital FM (Kenya) | capitalfm.co.ke | Capital FM Kenya
Citizen TV | citizen.digital | Citizen Digital; Citizen Kenya
Tuko | tuko.co.ke | Tuko.co.ke; TUKO
Taifa Leo | taifaleo.nation.co.ke taifaleo.co.ke |
Mwananchi | mwananchi.co.tz | Gazeti la Mwananchi
The Citizen (Tanzania) | thecitizen.co.tz |
Daily News (Tanzania) | dailynews.co.tz | HabariLeo; Habari Leo
Millard Ayo | millardayo.com | AyoTV
Daily Monitor | monitor.co.ug |
New Vision | newvision.co.ug | The New Vision
The New Times (Rwanda) | newtimes.co.rw |
Igihe | igihe.com | IGIHE
Vanguard (Nigeria) | vanguardngr.com | Vanguard Nigeria; Vanguard News; Vanguard newspaper; ?Vanguard
The Punch | punchng.com | ?The Punch; Punch Nigeria; ?Punch; The PUNCH; Punch Newspapers
Premium Times | premiumtimesng.com | PREMIUM TIMES
ThisDay | thisdaylive.com | THISDAY
The Guardian (Nigeria) | guardian.ng | Guardian Nigeria
Daily Trust | dailytrust.com dailytrust.com.ng |
The Nation (Nigeria) | thenationonlineng.net |
Sahara Reporters | saharareporters.com | SaharaReporters
Channels TV | channelstv.com | Channels Television
The Cable (Nigeria) | thecable.ng | TheCable
Daily Post (Nigeria) | dailypost.ng | DAILY POST
Pulse Nigeria | pulse.ng | Pulse.ng
Legit.ng | legit.ng | NAIJ.com; Naij.com
Linda Ikeji's Blog | lindaikejisblog.com | Linda Ikeji; LIB
Graphic Online | graphic.com.gh | Daily Graphic
MyJoyOnline | myjoyonline.com | Myjoyonline.com; Joy News; Joy FM
Citi Newsroom | citinewsroom.com | Citinewsroom; Citi FM
GhanaWeb | ghanaweb.com | Ghanaweb
Mail & Guardian | mg.co.za | Mail and Guardian; M&G
News24 (South Africa) | news24.com |
IOL | iol.co.za | Independent Online
TimesLIVE | timeslive.co.za | Times Live; Sowetan
Daily Maverick | dailymaverick.co.za |
eNCA | enca.com |
SABC | sabc.co.za sabcnews.com | SABC News
EWN | ewn.co.za | Eyewitness News
The Herald (Zimbabwe) | herald.co.zw |
NewsDay (Zimbabwe) | newsday.co.zw |
ZimLive | zimlive.com |
Lusaka Times | lusakatimes.com |
Nyasa Times | nyasatimes.com |
SuperSport | supersport.com | Supersport.com
Africanews | africanews.com |
Seneweb | seneweb.com |
Abidjan.net | abidjan.net |
Cameroon Tribune | cameroon-tribune.cm |
Actualite.cd | actualite.cd | ACTUALITE.CD
Radio Okapi | radiookapi.net |
El Watan | elwatan.com | الوطن الجزائرية
TSA Algérie | tsa-algerie.com |
Le Matin | lematin.ma lematin.ch |
ESPN | espn.com espn.go.com espn.in espncricinfo.com | ESPNcricinfo; ESPN Cricinfo; ESPN.com
Goal | goal.com | ?GOAL; Goal.com; ?Goal
Eurosport | eurosport.com eurosport.fr eurosport.de |
Sky Sports | skysports.com | Sky Sports News
BT Sport | bt.com |
Sports Illustrated | si.com | SI.com
Bleacher Report | bleacherreport.com |
The Athletic | theathletic.com | ?The Athletic
Transfermarkt | transfermarkt.com transfermarkt.de |
Motorsport.com | motorsport.com | Autosport
Cricbuzz | cricbuzz.com |
FourFourTwo | fourfourtwo.com |
TalkSport | talksport.com | talkSPORT
9to5Mac | 9to5mac.com | 9 to 5 Mac; 9To5Mac
9to5Google | 9to5google.com |
MacRumors | macrumors.com | Mac Rumors
AppleInsider | appleinsider.com | Apple Insider; Appleinsider
Cult of Mac | cultofmac.com |
iMore | imore.com |
iGeneration | igen.fr | iGen; iGen.fr
MacGeneration | macg.co | MacG
iDownloadBlog | idownloadblog.com | iDB
Android Police | androidpolice.com | AndroidPolice
Android Authority | androidauthority.com |
Android Central | androidcentral.com |
XDA Developers | xda-developers.com | XDA; XDA-Developers
SamMobile | sammobile.com | Sammobile
GSMArena | gsmarena.com | GSM Arena; GSMArena.com
PhoneArena | phonearena.com | Phone Arena
PhoneDog | phonedog.com |
G for Games | gforgames.com | G4Games; GforGames
DigiTimes | digitimes.com | Digitimes; DIGITIMES
TechCrunch | techcrunch.com | Tech Crunch; Techcrunch
The Verge | theverge.com | ?Verge
Engadget | engadget.com |
Gizmodo | gizmodo.com | Gizmodo UK; Gizmodo Australia
Kotaku | kotaku.com |
Lifehacker | lifehacker.com |
io9 | io9.com |
Wired | wired.com wired.co.uk | WIRED; ?Wired; Wired UK; Wired.com
Ars Technica | arstechnica.com | ArsTechnica
CNET | cnet.com | CNET News; Cnet
ZDNet | zdnet.com | ZDNET
PCMag | pcmag.com | PC Magazine; PC Mag
PCWorld | pcworld.com | PC World
Computerworld | computerworld.com |
InfoWorld | infoworld.com |
Tom's Hardware | tomshardware.com | Tom’s Hardware
AnandTech | anandtech.com | Anandtech
The Register | theregister.co.uk theregister.com | El Reg
BleepingComputer | bleepingcomputer.com | Bleeping Computer
KrebsOnSecurity | krebsonsecurity.com | Krebs on Security
Slashdot | slashdot.org |
Techdirt | techdirt.com |
TorrentFreak | torrentfreak.com |
Phoronix | phoronix.com |
VentureBeat | venturebeat.com | Venture Beat
Recode | recode.net | Re/code
Mashable | mashable.com |
Digital Trends | digitaltrends.com |
TechRadar | techradar.com | Techradar
Neowin | neowin.net |
Boing Boing | boingboing.net | BoingBoing
Laughing Squid | laughingsquid.com |
Digg | digg.com |
ExtremeTech | extremetech.com | Extreme Tech
The Next Web | thenextweb.com | TNW; TheNextWeb
The Hacker News | thehackernews.com | TheHackerNews; THN
The Information | theinformation.com | ?The Information
Help Net Security | helpnetsecurity.com | HelpNetSecurity
IGN | ign.com |
GameSpot | gamespot.com | Gamespot
Polygon | polygon.com | ?Polygon
Eurogamer | eurogamer.net |
Electrek | electrek.co |
Jalopnik | jalopnik.com |
Autoblog | autoblog.com |
Car and Driver | caranddriver.com |
Gawker | gawker.com |
Jezebel | jezebel.com |
Deadspin | deadspin.com |
Uproxx | uproxx.com | UPROXX
Inquisitr | inquisitr.com | The Inquisitr
Mic | mic.com | ?Mic
Upworthy | upworthy.com |
Bored Panda | boredpanda.com |
The Wrap | thewrap.com | TheWrap
The Hollywood Reporter | hollywoodreporter.com | Hollywood Reporter; THR
Variety | variety.com | ?Variety
Deadline | deadline.com | Deadline Hollywood; ?Deadline
IndieWire | indiewire.com |
Collider | collider.com | ?Collider
Page Six | pagesix.com |
Snopes | snopes.com |
PolitiFact | politifact.com | Politifact
FactCheck.org | factcheck.org |
Raw Story | rawstory.com | RawStory
Talking Points Memo | talkingpointsmemo.com | TPM
ThinkProgress | thinkprogress.org |
Daily Kos | dailykos.com |
Common Dreams | commondreams.org |
Democracy Now! | democracynow.org | Democracy Now
The Nation | thenation.com | ?The Nation
The New Republic | newrepublic.com | New Republic
National Review | nationalreview.com |
The Week | theweek.com theweek.co.uk | ?The Week
The Christian Science Monitor | csmonitor.com | Christian Science Monitor
Stars and Stripes | stripes.com |
Military Times | militarytimes.com | Army Times
Defense News | defensenews.com |
Jane's | janes.com | IHS Jane's
The Diplomat | thediplomat.com | ?The Diplomat
Al-Monitor | al-monitor.com | Al Monitor; ?المونيتور
Bellingcat | bellingcat.com | Беллингкэт
War on the Rocks | warontherocks.com |
Eurasianet | eurasianet.org | EurasiaNet
Asia Times | asiatimes.com |
YourNewsWire | yournewswire.com | Your News Wire; NewsPunch
Natural News | naturalnews.com |
Global Research | globalresearch.ca |
International Business Times | ibtimes.com ibtimes.co.uk | IBTimes; IBT; IBTimes UK
Digital Journal | digitaljournal.com |
The Aviationist | theaviationist.com | Aviationist
FlightGlobal | flightglobal.com | Flightglobal
Consumerist | consumerist.com | The Consumerist
Pando Daily | pando.com | PandoDaily; Pando
Patch | patch.com | ?Patch
KCTV | kctv5.com | KCTV5; KCTV-5; KCTV5 News
WSB-TV | wsbtv.com |
Yahoo Finance | finance.yahoo.com | Yahoo! Finance
Investing.com | investing.com |
Seeking Alpha | seekingalpha.com |
The Motley Fool | fool.com | Motley Fool
CoinDesk | coindesk.com | Coindesk
Cointelegraph | cointelegraph.com | CoinTelegraph
Decrypt | decrypt.co |
Harvard Business Review | hbr.org |
MIT Technology Review | technologyreview.com | Technology Review
Psychology Today | psychologytoday.com |
Medical News Today | medicalnewstoday.com |
WebMD | webmd.com |
Mayo Clinic | mayoclinic.org |
The Onion | theonion.com | ?The Onion; ?Onion
World News Daily Report | worldnewsdailyreport.com |
`
