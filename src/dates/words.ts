// Words of dates that Intl does not have: other spellings, the short forms of forum software, "ago" and "at".
// One entry for each language; facts of languages only, nothing about any one site.
import type { Sense, Unit } from './lexicon.ts'

/** Groups (the twelve months, the seven weekdays from Sunday) are parted by a slash, words and phrases by a comma; "<" marks a unit's
 * form that says "ago" by itself. */
interface Words extends Partial<Record<Unit, string>> {
  readonly months?: string
  readonly weekdays?: string
  readonly am?: string
  readonly pm?: string
  readonly midday?: string
  readonly ago?: string
  readonly now?: string
  readonly today?: string
  readonly yesterday?: string
  readonly dayBefore?: string
  /** From one on, parted by a slash. */
  readonly numbers?: string
  readonly filler?: string
}

const WORDS: Record<string, Words> = {
  en: {
    months: 'jan/febr,feb/mar/apr/may/jun/jul/aug/sept,sep/oct/nov/dec',
    weekdays: 'sun/mon/tue,tues/wed,weds/thu,thur,thurs/fri/sat',
    am: 'am,a m,in the morning',
    pm: 'pm,p m,in the afternoon,in the evening',
    second: 's,sec,secs',
    minute: 'm,min,mins,mi',
    hour: 'h,hr,hrs',
    day: 'd',
    week: 'w,wk,wks',
    month: 'mo,mos,mth,mths',
    year: 'y,yr,yrs',
    ago: 'ago,back,earlier',
    now: 'now,just now,right now,moments ago,a moment ago,a few moments ago,a few seconds ago',
    numbers: 'a,an,one/two/three/four/five/six/seven/eight/nine/ten',
    filler: 'at,on,the,of,st,nd,rd,th,o clock,hours',
  },
  de: {
    months: 'jänner,jan/feber,feb/mrz,mär,maerz/apr/mai/jun/jul/aug/sep,sept/okt/nov/dez',
    weekdays: 'so/mo/di/mi/do/fr/sa,sonnabend',
    second: 'sek,sekunde,sekunden',
    minute: 'min,minute,minuten',
    hour: 'std,stunde,stunden',
    day: 'tag,tage,tagen',
    week: 'woche,wochen,wo',
    month: 'monat,monate,monaten',
    year: 'jahr,jahre,jahren',
    ago: 'her,vor',
    now: 'gerade eben,gerade,soeben,vor einem moment,vor wenigen sekunden',
    today: 'heute',
    yesterday: 'gestern',
    numbers: 'ein,eine,einem,einen,einer/zwei/drei/vier/fünf/sechs/sieben/acht/neun/zehn',
    filler: 'am,um,uhr,der,den,dem,von',
  },
  fr: {
    months: 'jan,janv/fev,fevr/mars/avr/mai/jun/juil,juill,jul/aou/sep,sept/oct/nov/dec',
    weekdays: 'dim/lun/mar/mer/jeu/ven/sam',
    minute: 'min,mn',
    day: 'j',
    year: 'a',
    ago: 'il y a,depuis,ça fait',
    now: 'maintenant,à l’instant,il y a un instant,il y a quelques secondes',
    yesterday: 'hier',
    dayBefore: 'avant-hier',
    numbers: 'un,une/deux/trois/quatre/cinq/six/sept/huit/neuf/dix',
    filler: 'à,le,de,du,er,vers,les,heures',
  },
  es: {
    months: 'ene/feb/mar/abr/may/jun/jul/ago/set,setiembre,sep,sept/oct/nov/dic',
    weekdays: 'dom/lun/mar/mié/jue/vie/sáb',
    am: 'de la mañana,de la madrugada',
    pm: 'de la tarde,de la noche',
    ago: 'hace,atrás',
    now: 'ahora,ahora mismo,hace un momento,hace unos segundos,hace unos instantes',
    numbers: 'un,una/dos/tres/cuatro/cinco/seis/siete/ocho/nueve/diez',
    filler: 'a,la,las,el,de,del,hs,hrs,horas',
  },
  pt: {
    months: 'jan/fev/mar/abr/mai/jun/jul/ago/set/out/nov/dez',
    weekdays: 'dom/seg,segunda/ter,terça/qua,quarta/qui,quinta/sex,sexta/sáb',
    am: 'da manhã,da madrugada',
    pm: 'da tarde,da noite',
    ago: 'há,atrás,faz',
    now: 'agora,agora mesmo,há instantes,há pouco',
    numbers: 'um,uma/dois,duas/três/quatro/cinco/seis/sete/oito/nove/dez',
    filler: 'às,as,ás,a,o,de,do,da,em,no,na,hs,horas,feira',
  },
  it: {
    months: 'gen/feb/mar/apr/mag/giu/lug/ago/set,sett/ott/nov/dic',
    weekdays: 'dom/lun/mar/mer/gio/ven/sab',
    ago: 'fa,da',
    now: 'ora,adesso,poco fa,pochi secondi fa,pochi istanti fa',
    numbers: 'un,una,uno/due/tre/quattro/cinque/sei/sette/otto/nove/dieci',
    filler: 'alle,ore,il,del,di,h,dalle',
  },
  nl: {
    months: 'jan/feb/mrt,maa/apr/mei/jun/jul/aug/sep,sept/okt/nov/dec',
    weekdays: 'zo,zon/ma,maa/di,din/wo,woe/do,don/vr,vri/za,zat',
    minute: 'min',
    hour: 'u,uur',
    ago: 'geleden',
    now: 'zojuist,net,zonet',
    today: 'vandaag',
    yesterday: 'gisteren',
    numbers: 'een,één',
    filler: 'om,op,uur,de,van',
  },
  sv: {
    ago: 'sedan,sen',
    now: 'nyss,just nu',
    today: 'idag',
    yesterday: 'igår',
    numbers: 'en,ett',
    filler: 'kl,klockan,den',
  },
  da: {
    ago: 'siden',
    now: 'lige nu',
    today: 'idag',
    yesterday: 'igår',
    numbers: 'en,et',
    filler: 'kl,klokken,den,d',
  },
  nb: {
    ago: 'siden',
    now: 'akkurat nå',
    today: 'idag',
    yesterday: 'igår',
    numbers: 'en,et,ett',
    filler: 'kl,klokken,den',
  },
  fi: {
    weekdays: 'sunnuntaina/maanantaina/tiistaina/keskiviikkona/torstaina/perjantaina/lauantaina',
    ago: 'sitten',
    now: 'juuri nyt,hetki sitten',
    filler: 'klo,kello',
  },
  is: { filler: 'kl,þann' },
  pl: {
    months: 'sty/lut/mar/kwi/maj/cze/lip/sie/wrz/paź/lis/gru',
    weekdays: 'nie,niedz/pon,pn/wto,wt/śro,śr/czw/pią,pt/sob',
    hour: 'godz',
    ago: 'temu',
    now: 'przed chwilą,teraz,chwilę temu',
    today: 'dziś,dzisiaj,dzis',
    yesterday: 'wczoraj',
    filler: 'o,w,dnia,godz,r,roku,godzina',
  },
  cs: {
    months: 'led/úno/bře/dub/kvě/čer,čvn/čec,čvc,črc/srp/zář/říj/lis/pro',
    weekdays: 'ned,ne/pon,po/úte,út/stř,st/čtv,čt/pát,pá/sob,so',
    second: 'sekund,sekundy',
    minute: 'minut,minuty',
    hour: 'hod,hodin,hodiny',
    day: 'dní,dny,den',
    week: 'týdnů,týdny,týden',
    month: 'měsíců,měsíce,měsíc',
    year: 'let,roky,rok',
    ago: 'před,zpět,nazpět',
    now: 'právě teď,před chvílí,teď',
    filler: 'v,ve,dne,hod,hodin,o',
  },
  sk: {
    months: 'jan/feb/mar/apr/máj/jún/júl/aug/sep/okt/nov/dec',
    ago: 'pred',
    now: 'pred chvíľou,práve teraz',
    filler: 'o,v,dňa,hod',
  },
  sl: { ago: 'pred', filler: 'ob,dne,uri' },
  hr: {
    months: 'sij/velj,vel/ožu/tra/svi/lip/srp/kol/ruj/lis/stu/pro',
    ago: 'prije',
    filler: 'u,god,sati,h',
  },
  sr: {
    months: 'januar/februar/mart/april/maj/jun/jul/avgust/septembar/oktobar/novembar/decembar',
    ago: 'pre',
    filler: 'u,god,sati,у',
  },
  hu: {
    months: 'jan/feb,febr/már,márc/ápr/máj/jún/júl/aug/szep,szept/okt/nov/dec',
    weekdays: 'vas/hét/kedd/sze/csüt/pén/szo',
    am: 'de',
    pm: 'du',
    second: 'mp,<másodperce',
    minute: '<perce',
    hour: '<órája',
    day: '<napja',
    week: '<hete',
    month: '<hónapja,hó',
    year: '<éve',
    ago: 'ezelőtt',
    now: 'most,az előbb',
    numbers: 'egy/két,kettő/három/négy/öt',
    filler: 'órakor,kor,a,az,án,én,i',
  },
  ro: {
    months: 'ian/feb/mar/apr/mai/iun/iul/aug/sep,sept/oct/noi,noie/dec',
    weekdays: 'dum/lun/mar/mie/joi/vin/sâm',
    ago: 'acum,în urmă cu,în urmă',
    now: 'chiar acum,acum câteva secunde',
    numbers: 'un,o',
    filler: 'la,ora,de,pe',
  },
  tr: {
    months: 'oca/şub/mar/nis/may/haz/tem/ağu/eyl/eki/kas/ara',
    weekdays: 'paz/pzt,pts/sal/çar,çrş/per,prş/cum/cmt,cts',
    am: 'öö',
    pm: 'ös',
    minute: 'dk,dak',
    hour: 'sa',
    ago: 'önce,evvel',
    now: 'şimdi,az önce,demin,biraz önce',
    today: 'bugün',
    yesterday: 'dün',
    numbers: 'bir/iki/üç/dört/beş/altı/yedi/sekiz/dokuz/on',
    filler: 'saat,saati,da,de',
  },
  az: { ago: 'əvvəl', filler: 'saat' },
  id: {
    months: 'jan/peb,feb/mar/apr/mei/jun/jul/agt,agu,ags/sep,sept/okt/nop,nov/des',
    ago: 'yang lalu,lalu',
    now: 'baru saja',
    today: 'hari ini',
    yesterday: 'kemarin',
    filler: 'pukul,jam,tanggal,pada,tgl',
  },
  ms: {
    months: 'jan/feb/mac/apr/mei/jun/jul/ogo,ogos/sep/okt/nov/dis',
    ago: 'yang lalu,lepas',
    today: 'hari ini',
    yesterday: 'semalam',
    filler: 'pukul,jam,pada',
  },
  fil: {
    months: 'ene/peb/mar/abr/may/hun/hul/ago/set/okt/nob/dis',
    ago: 'ang nakalipas,nakaraan',
    filler: 'nang,ng,sa,ika,na',
  },
  vi: {
    months:
      'tháng một,tháng giêng/tháng hai/tháng ba/tháng tư/tháng năm/tháng sáu/tháng bảy/tháng tám/tháng chín/tháng mười/tháng mười một/tháng mười hai,tháng chạp',
    am: 'sa,sáng',
    pm: 'ch,chiều,tối',
    ago: 'trước,cách đây',
    now: 'vừa xong,mới đây,bây giờ',
    today: 'hôm nay',
    yesterday: 'hôm qua',
    filler: 'lúc,ngày,năm,vào,tháng',
  },
  sw: {
    months: 'jan/feb/mac/apr/mei/jun/jul/ago/sep/okt/nov/des,disemba',
    am: 'asubuhi',
    pm: 'jioni,usiku,mchana,alasiri',
    ago: 'zilizopita,iliyopita,uliopita,yaliyopita,lililopita',
    now: 'sasa hivi',
    filler: 'saa,tarehe,mwezi,ya',
  },
  so: {
    months:
      'janaayo,janawari,jannaayo,jan/febraayo,febrawari,feebraayo,feb/maarso,marso,maarsho,mar/abriil,abril,aprill,abr/maajo,mayo,maayo,meey/juun,juunyo,juuni,juni,jun/luulyo,luuliyo,juulay,luulyo,luu,jul/agoosto,agosto,ogosto,ogos,ago/sebtembar,sebteembar,sabtambar,seb/oktoobar,oktobar,oktoober,okt/nofeembar,nofembar,nofember,nof/diseembar,disembar,disember,dis',
    weekdays: 'axad/isniin/talaado,salaasa/arbaco,arbaca/khamiis/jimce,jimco/sabti',
    am: 'gh,subaxnimo,aroornimo',
    pm: 'gd,galabnimo,habeennimo,fiidnimo,duhurnimo',
    second: 'ilbiriqsi,ilbidhiqsi,ilbiriqsiyo',
    minute: 'daqiiqo,daqiiqadood,daqiiqadii,daqiiqooyin',
    hour: 'saac,saacadood,saacado',
    day: 'maalin,maalmood,maalmo,beri',
    week: 'usbuuc,toddobaad,todobaad,asbuuc,isbuuc',
    month: 'bil,bilood,bilo',
    year: 'sano,sanadood,sannad,sannadood,sanad',
    ago: 'ka hor,kahor,hore,laga joogo',
    now: 'hadda,imika,hadda uun',
    today: 'maanta',
    yesterday: 'shalay,shaley',
    dayBefore: 'dorraad,dorraato',
    numbers: 'hal/laba,labo/saddex/afar/shan/lix/toddoba/siddeed/sagaal/toban',
    filler: 'ee,saacadda,markay,ahayd,bisha,taariikhda,oo',
  },
  sq: { ago: 'më parë', filler: 'në,më,ora,e' },
  lt: { ago: 'prieš', filler: 'd,m,val' },
  lv: { ago: 'pirms', filler: 'gada,g,plkst' },
  et: { ago: 'tagasi,eest', filler: 'kell,kl' },
  ca: {
    months: 'gen/feb/març/abr/maig/juny/jul/ago/set/oct/nov/des',
    ago: 'fa',
    filler: 'a,les,de,del,d,l',
  },
  gl: { ago: 'hai,fai', filler: 'ás,de,do' },
  eu: { ago: 'duela,orain dela', filler: 'e,ko,a,an,k' },
  af: { ago: 'gelede', filler: 'om' },
  ru: {
    months: 'янв/фев,февр/мар/апр/май/июн/июл/авг/сен,сент/окт/ноя,нояб/дек',
    weekdays: 'вск,вс/пнд,пн/втр,вт/срд,ср/чтв,чт/птн,пт/сбт,сб',
    second: 'сек',
    minute: 'мин',
    hour: 'ч,час',
    day: 'дн,сут',
    week: 'нед',
    month: 'мес',
    year: 'г,лет',
    ago: 'назад,тому назад',
    now: 'только что,сейчас,несколько секунд назад',
    today: 'сегодня',
    yesterday: 'вчера',
    numbers: 'один,одну,одна',
    filler: 'в,во,г,год,года,г в,от,около',
  },
  uk: {
    months: 'січ/лют/бер/кві,квіт/тра,трав/чер,черв/лип/сер,серп/вер/жов,жовт/лис/гру,груд',
    ago: 'тому',
    now: 'щойно,зараз',
    today: 'сьогодні',
    yesterday: 'вчора,учора',
    numbers: 'один,одну,одна',
    filler: 'о,об,в,у,р,року',
  },
  be: { ago: 'таму', filler: 'а,у,г' },
  bg: {
    months: 'яну/фев/мар/апр/май/юни,юн/юли,юл/авг/сеп/окт/ное/дек',
    ago: 'преди',
    filler: 'в,г,ч,на',
  },
  mk: { ago: 'пред', filler: 'во,г' },
  kk: { ago: 'бұрын', filler: 'сағат,ж' },
  el: {
    months:
      'ιανουάριος,ιαν/φεβρουάριος,φεβ/μάρτιος,μαρ/απρίλιος,απρ/μάιος,μαι/ιούνιος,ιουν/ιούλιος,ιουλ/αύγουστος,αυγ/σεπτέμβριος,σεπ/οκτώβριος,οκτ/νοέμβριος,νοε/δεκέμβριος,δεκ',
    am: 'πμ,π μ',
    pm: 'μμ,μ μ',
    ago: 'πριν,πριν από',
    now: 'τώρα,μόλις τώρα',
    today: 'σήμερα',
    yesterday: 'χθες,χτες',
    numbers: 'ένα,μία,μια,έναν',
    filler: 'στις,και,ώρα,του,την',
  },
  ar: {
    months:
      'كانون الثاني,جانفي,ينا/شباط,فيفري,فبر/آذار,مارس/نيسان,أفريل/أيار,ماي/حزيران,جوان/تموز,جويلية,يوليوز/آب,أوت,غشت/أيلول,شتنبر,سبت/تشرين الأول,اكتوبر/تشرين الثاني,نونبر/كانون الأول,دجنبر',
    weekdays: 'الأحد/الإثنين,الاثنين/الثلاثاء/الأربعاء/الخميس/الجمعة/السبت',
    am: 'ص,صباحا,صباحاً,فجرا',
    pm: 'م,مساء,مساءً,ظهرا,عصرا,ليلا',
    second: 'ثانية,ثواني,ثوان,ثوانٍ',
    minute: 'دقيقة,دقائق,دقايق',
    hour: 'ساعة,ساعات',
    day: 'يوم,أيام,يوما',
    week: 'أسبوع,أسابيع,أسبوعا',
    month: 'شهر,أشهر,شهور,شهرا',
    year: 'سنة,سنوات,سنين,عام,أعوام,عاما',
    ago: 'قبل,منذ,مضت',
    now: 'الآن,للتو,منذ لحظات,قبل لحظات,منذ قليل',
    today: 'اليوم',
    yesterday: 'أمس,البارحة',
    dayBefore: 'أول أمس',
    numbers: 'واحد,واحدة',
    filler: 'في,الساعة,على,عند,الموافق,بتاريخ,هـ',
  },
  fa: {
    months: 'ژانویه/فوریه/مارس/آوریل/مه,می/ژوئن/ژوئیه,جولای/اوت,آگوست/سپتامبر/اکتبر/نوامبر/دسامبر',
    am: 'ق ظ,صبح',
    pm: 'ب ظ,عصر,شب,بعد از ظهر',
    ago: 'پیش,قبل',
    now: 'هم اکنون,همین الان,لحظاتی پیش',
    today: 'امروز',
    yesterday: 'دیروز',
    numbers: 'یک',
    filler: 'ساعت,در,روز,ی',
  },
  ur: { ago: 'قبل,پہلے', filler: 'بوقت,کو' },
  he: {
    months: 'ינו/פבר/מרץ,מרס/אפר/מאי/יונ/יול/אוג/ספט/אוק/נוב/דצמ',
    weekdays: 'א,ראשון/ב,שני/ג,שלישי/ד,רביעי/ה,חמישי/ו,שישי/ש,שבת',
    ago: 'לפני',
    now: 'עכשיו,ממש עכשיו,הרגע',
    today: 'היום',
    yesterday: 'אתמול',
    filler: 'בשעה,יום,ב',
  },
  hi: {
    months: 'जन/फर,फ़र/मार्च/अप्रै/मई/जून/जुल/अग/सित/अक्तू,अक्टू/नव/दिस',
    ago: 'पहले,पूर्व',
    now: 'अभी,अभी अभी',
    filler: 'को,बजे,पर',
  },
  ne: { ago: 'अघि' },
  mr: { filler: 'रोजी,वाजता' },
  bn: { hour: 'ঘন্টা,ঘন্টার', ago: 'আগে' },
  th: {
    second: 'วินาที',
    minute: 'นาที',
    hour: 'ชั่วโมง,ชม',
    day: 'วัน',
    week: 'สัปดาห์,อาทิตย์',
    month: 'เดือน',
    year: 'ปี',
    ago: 'ที่แล้ว,ที่ผ่านมา,ก่อน',
    now: 'เมื่อสักครู่,เมื่อครู่',
    today: 'วันนี้',
    yesterday: 'เมื่อวาน,เมื่อวานนี้',
    filler: 'เวลา,น,เมื่อ,วัน,ที่,พ ศ,นาฬิกา',
  },
  zh: {
    am: '上午,早上,凌晨,清晨,早晨,早',
    pm: '下午,晚上,傍晚,晚',
    midday: '中午',
    second: '秒,秒钟,秒鐘',
    minute: '分,分钟,分鐘',
    hour: '小时,小時,个小时,個小時,钟头',
    day: '天,日',
    week: '周,週,星期,个星期,個星期,礼拜',
    month: '个月,個月,月',
    year: '年',
    ago: '前,以前,之前',
    now: '刚刚,剛剛,刚才,剛才,现在',
    today: '今天,今日',
    yesterday: '昨天,昨日',
    dayBefore: '前天',
    numbers: '一',
    filler: '于,於,在,点,點,时,時,号,號,半小时内',
  },
  ja: {
    am: '午前',
    pm: '午後',
    second: '秒',
    minute: '分',
    hour: '時間',
    day: '日',
    week: '週間,週',
    month: 'か月,ヶ月,カ月,ヵ月,ケ月',
    year: '年',
    ago: '前',
    now: 'たった今,今,ついさっき',
    today: '今日,本日,きょう',
    yesterday: '昨日,きのう',
    dayBefore: '一昨日,おととい',
    weekdays: '日曜,日/月曜,月/火曜,火/水曜,水/木曜,木/金曜,金/土曜,土',
    filler: 'の,に,時,頃',
  },
  ko: {
    am: '오전,아침,새벽',
    pm: '오후,저녁,밤',
    second: '초',
    minute: '분',
    hour: '시간',
    day: '일',
    week: '주,주일',
    month: '개월,달',
    year: '년',
    ago: '전',
    now: '방금,방금 전,지금',
    today: '오늘',
    yesterday: '어제',
    dayBefore: '그저께,그제',
    weekdays: '일/월/화/수/목/금/토',
    filler: '시,에,경',
  },
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
const MORNING = 0x000fff
const EVENING = 0xfff000
const MIDDAY = 0x007c00

const listOf = (words: string | undefined): string[] => words?.split(',') ?? []

/** Puts the words of the named languages. */
export function putExtraWords(
  languages: ReadonlySet<string>,
  put: (language: string, text: string, sense: Sense) => void,
): void {
  for (const [language, words] of Object.entries(WORDS)) {
    if (!languages.has(language)) continue
    const putAll = (list: string | undefined, sense: Sense): void => {
      for (const word of listOf(list)) put(language, word, sense)
    }
    words.months?.split('/').forEach((names, at) => {
      putAll(names, { kind: 'month', month: at + 1, calendar: 'gregory' })
    })
    words.weekdays?.split('/').forEach((names, at) => {
      putAll(names, { kind: 'weekday', weekday: at })
    })
    for (const unit of UNITS)
      for (const word of listOf(words[unit]))
        put(language, word, { kind: 'unit', unit, isPast: word.startsWith('<') })
    putAll(words.am, { kind: 'hours', hours: MORNING })
    putAll(words.pm, { kind: 'hours', hours: EVENING })
    putAll(words.midday, { kind: 'hours', hours: MIDDAY })
    putAll(words.ago, { kind: 'ago' })
    words.numbers?.split('/').forEach((names, at) => {
      putAll(names, { kind: 'number', value: at + 1 })
    })
    putAll(words.filler, { kind: 'filler' })
    putAll(words.now, { kind: 'back', unit: 'second', amount: 0 })
    putAll(words.today, { kind: 'back', unit: 'day', amount: 0 })
    putAll(words.yesterday, { kind: 'back', unit: 'day', amount: 1 })
    putAll(words.dayBefore, { kind: 'back', unit: 'day', amount: 2 })
  }
}
