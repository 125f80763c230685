// Words that forums use in dates and Intl does not know: other spellings, abbreviations, am and pm, "ago".
// Facts of languages only, nothing about any one site. Rows are "meaning: words"; a word may be a phrase.

/** Month names beside those of Intl: position is the month, spellings parted by a slash. */
export const MONTHS: Record<string, string> = {
  en: 'janu/febr/mar/apr/may/june/july/aug/sept/octo/nove/dece',
  de: 'jänner/feber/mrz/apr/mai/juno/julei/aug/sept/okt/nov/dez',
  fr: 'jan/fev/mars/avr/mai/jun/jui/aout/sep/octo/nove/dece',
  es: 'ene/feb/mar/abr/may/jun/jul/ago/setiembre/oct/nov/dic',
  pt: 'jan/fev/mar/abr/mai/jun/jul/ago/set/out/nov/dez',
  nl: 'jan/feb/mrt/apr/mei/jun/jul/aug/sept/okt/nov/dec',
  pl: 'sty/luty/mar/kwi/maj/cze/lip/sie/wrz/paz/lis/gru',
  cs: 'led/uno/bre/dub/kve/cer/cec/srp/zar/rij/lis/pro',
  ro: 'ian/feb/mar/apr/mai/iun/iul/aug/sep/oct/noi/dec',
  ru: 'янв/фев/мар/апр/май/июн/июл/авг/сен/окт/ноя/дек',
  uk: 'січ/лют/бер/кві/тра/чер/лип/сер/вер/жов/лис/гру',
  el: 'ιαν/φεβ/μαρ/απρ/μαι/ιουν/ιουλ/αυγ/σεπ/οκτ/νοε/δεκ',
  hu: 'jan/febr/marc/apr/maj/jun/jul/aug/szept/okt/nov/dec',
  tr: 'oca/sub/mart/nis/may/haz/tem/agu/eyl/eki/kas/ara',
  sw: 'januari/februari/machi/aprili/mei/juni/julai/agosti/septemba/oktoba/novemba/disemba',
  so: 'janaayo/febraayo/maarso/abriil/maajo/juun/luulyo/agoosto/sebtembar/oktoobar/nofeembar/disember',
  'so-2':
    'janawari/febrawari/marso/abril/mayo/juunyo/luuliyo/agosto/sebteembar/oktobar/nofembar/disembar',
  'so-3':
    'jannaayo/feebraayo/maarsho/aprill/meey/juni/juulay/ogosto/sabtambar/oktoober/nofember/diseenbar',
  'ar-levant':
    'كانون الثاني/شباط/اذار/نيسان/ايار/حزيران/تموز/اب/ايلول/تشرين الاول/تشرين الثاني/كانون الاول',
  'ar-maghreb': 'جانفي/فيفري/مارس/افريل/ماي/جوان/جويليه/اوت/سبتمبر/اكتوبر/نوفمبر/ديسمبر',
  'ar-morocco': 'يناير/فبراير/مارس/ابريل/ماي/يونيو/يوليوز/غشت/شتنبر/اكتوبر/نونبر/دجنبر',
  'ar-2': 'ينا/فبر/مار/ابر/مايو/يون/يول/اغس/سبت/اكت/نوف/ديس',
  fa: 'ژانویه/فوریه/مارس/اوریل/مه/ژوئن/ژوئیه/اوت/سپتامبر/اکتبر/نوامبر/دسامبر',
  id: 'jan/peb/mar/apr/mei/jun/jul/agt/sept/okt/nop/des',
  ms: 'jan/feb/mac/apr/mei/jun/jul/ogo/sep/okt/nov/dis',
  hr: 'sij/velj/ozu/tra/svi/lip/srp/kol/ruj/lis/stu/pro',
  hi: 'जन/फर/मार्च/अप्रै/मई/जून/जुल/अग/सित/अक्टू/नव/दिस',
}

/** Weekdays beside those of Intl, from Sunday. */
export const WEEKDAYS: Record<string, string> = {
  en: 'sun/mon/tues/weds/thur/fri/sat',
  'en-2': 'sun/mon/tue/wed/thurs/fri/sat',
  de: 'so/mo/di/mi/do/fr/sonnabend',
  ru: 'вск/пнд/втр/срд/чтв/птн/сбт',
  pt: 'domingo/segunda/terca/quarta/quinta/sexta/sabado',
  ar: 'الاحد/الاثنين/الثلاثاء/الاربعاء/الخميس/الجمعه/السبت',
  tr: 'paz/pzt/sal/crs/prs/cum/cts',
  so: 'axad/isniin/talaado/arbaco/khamiis/jimce/sabti',
}

/** Parts of the day, with the hours (from, to) they can mean. */
export const DAY_PARTS: Record<string, readonly [number, number]> = {
  am: [0, 11],
  pm: [12, 23],
  'a m': [0, 11],
  'p m': [12, 23],
  'π μ': [0, 11],
  'μ μ': [12, 23],
  πμ: [0, 11],
  μμ: [12, 23],
  'ق ظ': [0, 11],
  'ب ظ': [12, 23],
  ص: [0, 11],
  م: [12, 23],
  صباحا: [0, 11],
  مساء: [12, 23],
  上午: [0, 11],
  早上: [0, 11],
  下午: [12, 23],
  晚上: [12, 23],
  中午: [11, 13],
  凌晨: [0, 6],
  午前: [0, 11],
  午後: [12, 23],
  오전: [0, 11],
  오후: [12, 23],
  sa: [0, 11],
  ch: [12, 23],
  gh: [0, 11],
  gd: [12, 23],
  galabnimo: [12, 23],
  subaxnimo: [0, 11],
  asubuhi: [0, 11],
  jioni: [12, 23],
}

/** Units of time beside those of Intl, mostly as forums shorten them. */
export const UNITS: Record<string, string> = {
  second:
    's sec secs sek sekunden sekunder ilbiriqsi ilbiriqsiyo секунд сек с 秒 초 วินาที ثانيه ثواني',
  minute:
    'm mi min mins minit minut minuten minuter daqiiqo daqiiqadood minuta minuts minuto минут мин м 分钟 分鐘 分 분 นาที دقيقه دقائق',
  hour: 'h hr hrs std st stunden saac saacadood uur ч час 小时 小時 个小时 個小時 時間 시간 ชั่วโมง ชม ساعه ساعات',
  day: 'd j g t tage tagen maalin maalmood dni dagen д дн сут 天 日 일 วัน يوم ايام',
  week: 'w wk wks wo sem usbuuc toddobaad нед 周 週 星期 个星期 個星期 週間 주 สัปดาห์ اسبوع اسابيع',
  month:
    'mo mos mon mth mths monate monaten bil bilood мес 月 个月 個月 か月 ヶ月 カ月 ヵ月 개월 เดือน شهر اشهر شهور',
  year: 'y yr yrs a an ans jahre jahren sano sanadood г л лет 年 년 ปี سنه سنوات سنين',
}

/** What says that a count lies in the past, beside Intl. */
export const AGO: readonly string[] =
  'ago/back/earlier/her/منذ/قبل/مضت/kahor/ka hor/hore/lalu/назад/тому назад/前/以前/전/geleden/sedan/siden/hace/ha/il y a/depuis/atras'.split(
    '/',
  )

/** Days counted back from today. */
export const DAYS_BACK: Record<string, number> = {
  today: 0,
  yesterday: 1,
  heute: 0,
  gestern: 1,
  vorgestern: 2,
  maanta: 0,
  shalay: 1,
  dorraad: 2,
  hari: 0,
  'hari ini': 0,
  kemarin: 1,
  semalam: 1,
  今日: 0,
  本日: 0,
  昨日: 1,
  一昨日: 2,
  今天: 0,
  昨天: 1,
  前天: 2,
  おととい: 2,
  きのう: 1,
  きょう: 0,
  dzis: 0,
  dzisiaj: 0,
  ieri: 1,
  امروز: 0,
  اليوم: 0,
  امس: 1,
  البارحه: 1,
}

export const NOW: readonly string[] =
  'now/just now/moments ago/a moment ago/a few moments ago/gerade eben/maintenant/刚刚/剛剛/たった今/방금'.split(
    '/',
  )

/** Written numbers that stand before a unit: "an hour ago", "vor einer Stunde". */
export const ONE =
  'a an one ein eine einem einer einen un une uno una um uma en ett et een jeden jedna jedno bir один одну одна hal واحد واحده egy'

/** Words that stand between the parts of a date and say nothing. */
export const FILLERS =
  'at on the of um uhr am den der dem le les a l du de d del da do dia el las la los ao as alle ore ora il op om kl klo o w v ve dne vid saat pukul jam ' +
  'r roku rok g god godine года год году г рік року р в о у ob ura uri la kell в luc ngay gio ee saacadda nang ng και στις στο ώρα في الساعه ساعت در בשעה ב th st nd rd e er º ª ter die te and und et i y и'
