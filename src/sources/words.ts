// Small word lists that the rules share: what media call themselves, whom nobody should take for a source.
import { fold } from './tokens.ts'

const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/[\s]+/u).filter(Boolean).map(fold))
const phrases = (list: string): ReadonlySet<string> =>
  new Set(list.split('|').map((one) => fold(one.trim())))

/** Words in the names of media, in many languages. */
export const mediaWords = words(`
  agency news newspaper times post herald tribune journal gazette daily weekly monthly magazine press radio tv television media online
  today report reporter reporters chronicle observer star sun mirror telegraph express standard review digest wire newswire
  blog network channel broadcasting fm insider mail globe examiner courier inquirer sentinel bulletin dispatch monitor independent
  website site portal service bureau com net org
  zeitung nachrichten nachrichtenagentur blatt tageblatt anzeiger kurier rundschau presse allgemeine tagblatt morgenpost bote
  journal quotidien gazette agence presse dépêche parisien hebdo
  eco écho heraldo pregón vocero informador imparcial
  agencia diario periódico noticias prensa gaceta revista semanario cadena
  agência jornal notícias folha gazeta portal correio
  agenzia giornale gazzetta corriere notizie quotidiano stampa messaggero
  krant nieuws dagblad courant persbureau omroep
  agencja gazeta wiadomości dziennik kurier tygodnik
  agentura noviny zprávy deník týdeník správy denník listy
  tidning tidningen tidende avisen avis posten bladet nyheter nyheder nyhetsbyrån nyhetsbyrå nyhedsbureauet dagblad
  haber haberleri gazetesi gazete ajansı ajans
  hírek újság hírügynökség hírportál lap napilap nemzet
  știri știrile stiri ziarul ziar jurnalul agenția
  vesti novosti novine list vijesti dnevnik agencija časopis
  вести новости новини вісті газета правда вестник вісник агентство агенція ведомости известия время час дневник вестник пресс прес
  εφημερίδα νέα πρακτορείο ειδήσεων ενημέρωση
  lehti sanomat uutiset uutistoimisto uudised päevaleht ziņas žinios
  agjencia gazeta lajme lajmi
  berita kabar harian suara tribun warta surat koran majalah akhbar
  báo tin tạp chí
  wakaaladda wararka wargeyska idaacadda telefishinka
  gazeti habari shirika
`)

/** Words in the names of bodies that publish figures and findings. */
export const bodyWords = words(`
  observatory institute institut instituto istituto institute's university université universität universidad università department
  ministry foundation association society survey office organization organisation center centre commission council federation
  initiative laboratory academy registry statistics conservation research committee authority
`)

/** Where a name stands and these stand instead, nobody is named. */
export const notSources = phrases(`
  own | me | myself | internet | the internet | google | google images | unknown | various | here | link | this | supplied | private | privat
  | wiki | n/a | none | na | tbd | usb | own work | own research | my own | trust me | author | the author | autor | redaktion | editorial
  | giphy | tenor | imgur | getty | getty images | gettyimages | afp/getty | shutterstock | istock | istockphoto | unsplash | pixabay | pexels | flickr
  | adobe stock | adobestock | depositphotos | dreamstime | alamy | wikimedia | wikimedia commons | wikicommons | creative commons | freepik
  | photobucket | rex | rex features | picture alliance | imago | epa | corbis | splash news | instagram | pinterest | snapchat | youtube
  | tiktok | vimeo | screenshot | screengrab | canva | stock | thinkstock | 123rf | facebook | whatsapp | skype | paypal | e-mail | email
  | telegram | sms | twitter | messenger | phpbb | vbulletin | xenforo | invision | wordpress | discourse | internet archive | elaboración propia
  | eigene | eigene darstellung | eigene recherche | archiv | archive | archivo | arquivo | archivio | divulgação | reprodução | handout
  | agencies | agency | news agencies | wire services | wires | agenturen | agences | agencias | agenzie | agencije | agencje | agentury
  | agentúry | agjencitë | ajanslar | агентства | агенции | агенције | агенції | πρακτορεία | وكالات | الوكالات | وكالات الأنباء | סוכנויות
  | एजेंसी | एजेंसियां | এজেন্সি | интернет | інтернет | διαδίκτυο | انترنت | إنترنت | مواقع | متابعات | اینترنت | ইন্টারনেট | 网络 | 網路
  | 互联网 | 综合 | 网络综合 | 网络整理 | ネット | インターネット | 인터넷 | อินเทอร์เน็ต | mạng | medya | medien | medias | media | сми | змі
  | inc | ltd | llc | gmbh | co | corp | s.a. | plc | courtesy | ap photo | reuters photo | photo | foto | image | video | press release | pressemitteilung | all rights reserved
`)

/** Words that mark a line as the credit of a picture, not the source of the text. */
export const pictureWords =
  /(?:photo|image|picture|pic\b|pics\b|graphic|illustration|video|gif\b|screenshot|screengrab|caption|foto|bild|abbildung|grafik|imagen|imagem|immagine|credit|crédito|crédit|kredit|zdj[eę]cie|zdj\.|fot\.|rys\.|снимк|фото|зображен|изображ|снимка|φωτο|εικόνα|kuva|billede|bilde|afbeelding|resim|görsel|fotoğraf|صورة|عکس|تصویر|תמונה|צילום|图片|圖片|图源|图为|写真|画像|사진|ภาพ|ảnh|gambar|larawan|picha|sawir|fénykép|kép:|poza|slika|слика|фотография)/iu

export const givenNames = words(`
  adam adrian ahmed alan albert alex alexander alexandra ali alice amanda amy ana anders andrea andreas andrew andy angela anna anne
  anthony antonio arthur barbara ben benjamin bill bob brad brandon brian bruce carl carlos carol caroline catherine charles charlie chris
  christian christina christine christopher claire cody colin corey cory craig dan daniel daniela dave david dean dennis diana diane don donald doug
  douglas ed edward elena elizabeth ellen emily emma eric erik eva evan fernando frank fred gary george gerald glenn graham greg gregory
  hannah hans harry heather helen henry ian igor irina ivan jack jackie jacob jake james jamie jan jane janet jason jay jean jeff jeffrey
  jen jennifer jeremy jerry jessica jill jim joan joe joel johan johannes john johnny jon jonathan jordan jorge jose joseph josh joshua
  juan judy julia julian julie justin karen karl kate katherine kathy katie keith kelly ken kenneth kevin kim kyle larry laura lauren
  lee leo leonard lewis linda lisa liz louis lucas lucy luis luke marc marco marcus margaret maria marie mario mark markus martin mary
  matt matthew max megan melissa michael michelle miguel mike mohamed mohammed monica nancy natalie nathan neil nicholas nick nicole nina
  oliver olga oscar pat patricia patrick paul paula pedro peter phil philip phillip rachel ralph ray rebecca rich richard rick rob robert
  robin roger ron ronald rose ross roy russell ruth ryan sam samantha samuel sandra sara sarah scott sean sergei sharon shawn simon
  sophie stefan stephanie stephen steve steven stuart sue susan suzanne sylvia tara ted teresa terry thomas tim timothy tina todd tom
  tommy tony tracy travis tyler valerie vanessa victor victoria vincent walter wayne wendy will william yusuf zach
`)

/** A word of the name is one that media bear: "Harbour Weekly". */
export const hasMediaWord = (name: string) =>
  name.split(/[\s-]+/u).some((word) => mediaWords.has(fold(word)))

/** "Jane Doe": two or three capitalised words, the first a given name, none a word of media. */
export function isPerson(name: string): boolean {
  const parts = name.split(/\s+/u)
  const [first = ''] = parts
  if (parts.length < 2 || parts.length > 4) return false
  if (parts.some((part) => mediaWords.has(fold(part)))) return false
  return givenNames.has(fold(first)) || parts.some((part) => /^\p{Lu}\.$/u.test(part))
}
