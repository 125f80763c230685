// The words of republication notes, by language. `needsSubject`: the note must speak of a text ("this article") or open its sentence.

export interface NoteRow {
  readonly id: string
  readonly languages: string
  readonly role?: 'SYNDICATOR'
  readonly needsSubject?: true
  readonly words: string
  readonly example: readonly [text: string, name: string]
}

export const noteRows: readonly NoteRow[] = [
  {
    id: 'republished-en@1',
    languages: 'en',
    needsSubject: true,
    words:
      'originally appeared on, originally appeared in, originally appeared at, originally published on, originally published in, originally published at, originally published by, originally posted on, originally posted at, originally ran in, originally ran on, was originally published on, first appeared on, first appeared in, first appeared at, first published on, first published in, first published at, first published by, first posted on, previously published in, previously published on, previously appeared in, was first published by, was produced by, was originally written for, originally written for, was written for',
    example: ['This article originally appeared in Harbour Weekly.', 'Harbour Weekly'],
  },
  {
    id: 'republished-en-from@1',
    languages: 'en',
    words:
      'republished from, republished with permission from, republished with permission of, reprinted from, reprinted with permission from, reprinted with permission of, reprinted by permission from, reposted from, re-posted from, cross-posted from, cross-posted at, cross-posted on, crossposted from, crossposted at, syndicated from, reproduced from, reproduced with permission from, reproduced with permission of, published with permission from, published here with permission from, used with permission from, is republished from, excerpted from, copied from, taken from the website, this story comes from, this article comes from, this article is from, this story is from, this article was provided by, this story was provided by, content provided by, this content was provided by, courtesy of our partners at, adapted from an article in, adapted from an article by, first seen on, translated from, originally from',
    example: ['Reprinted with permission from Harbour Weekly.', 'Harbour Weekly'],
  },
  {
    id: 'republished-de@1',
    languages: 'de',
    words:
      'erschien zuerst auf, erschien zuerst bei, erschien zuerst in, zuerst erschienen auf, zuerst erschienen bei, zuerst erschienen in, ursprünglich erschienen auf, ursprünglich erschienen in, ursprünglich erschienen bei, ursprünglich veröffentlicht auf, ursprünglich veröffentlicht bei, zuerst veröffentlicht auf, zuerst veröffentlicht bei, erschien ursprünglich auf, erschien ursprünglich in, erschien ursprünglich bei, im Original erschienen bei, im Original erschienen auf, übernommen von, mit freundlicher Genehmigung von',
    example: ['Dieser Text erschien zuerst bei Spiegel Online.', 'Spiegel Online'],
  },
  {
    id: 'republished-fr@1',
    languages: 'fr',
    words:
      "initialement publié sur, initialement publié dans, initialement publié par, initialement paru dans, initialement paru sur, publié initialement sur, publié initialement dans, paru initialement dans, d’abord paru dans, d’abord été publié sur, publié pour la première fois sur, publié pour la première fois dans, est republié à partir de, republié à partir de, publié à l’origine sur, publié à l’origine dans, repris de, avec l’aimable autorisation de, lire l'article original sur, article original publié sur, article original paru dans",
    example: ['Cet article a été initialement publié sur Mediapart.', 'Mediapart'],
  },
  {
    id: 'republished-es@1',
    languages: 'es',
    words:
      'publicado originalmente en, publicado originalmente por, publicó originalmente en, originalmente publicado en, originalmente publicada en, publicada originalmente en, apareció originalmente en, apareció por primera vez en, publicado por primera vez en, publicó primero en, tomado de, extraído de, reproducido de',
    example: ['Este artículo fue publicado originalmente en El País.', 'El País'],
  },
  {
    id: 'republished-pt@1',
    languages: 'pt',
    words:
      'publicado originalmente em, publicado originalmente no, publicado originalmente na, publicada originalmente em, publicada originalmente no, publicada originalmente na, originalmente publicado em, originalmente publicado no, originalmente publicado na, publicado primeiro em, apareceu originalmente em, retirado de, reproduzido de',
    example: ['Este artigo foi publicado originalmente no Observador.', 'Observador'],
  },
  {
    id: 'republished-it@1',
    languages: 'it',
    words:
      "originariamente pubblicato su, originariamente pubblicato da, pubblicato originariamente su, pubblicato originariamente da, pubblicato originalmente su, originalmente pubblicato su, è apparso per la prima volta su, pubblicato per la prima volta su, pubblicato in origine su, tratto da, apparso originariamente su, leggi l'articolo originale su, articolo originale su",
    example: [
      'Questo articolo è stato originariamente pubblicato su Internazionale.',
      'Internazionale',
    ],
  },
  {
    id: 'republished-nl@1',
    languages: 'nl',
    words:
      'verscheen oorspronkelijk op, verscheen oorspronkelijk in, verscheen eerder op, verscheen eerder in, verscheen eerst op, oorspronkelijk gepubliceerd op, oorspronkelijk gepubliceerd in, eerder gepubliceerd op, overgenomen van, overgenomen uit',
    example: ['Dit artikel verscheen eerder op NU.nl.', 'NU.nl'],
  },
  {
    id: 'republished-sv@1',
    languages: 'sv no da',
    words:
      'publicerades ursprungligen i, publicerades ursprungligen på, publicerades först i, publicerades först på, först publicerad i, först publicerad på, ble først publisert i, ble først publisert på, først publisert i, først publisert på, opprinnelig publisert i, opprinnelig publisert på, blev først bragt i, blev oprindeligt bragt i, oprindeligt udgivet i, oprindeligt bragt på, først udgivet på',
    example: ['Artikkelen ble først publisert i Aftenposten.', 'Aftenposten'],
  },
  {
    id: 'republished-fi@1',
    languages: 'fi et',
    words:
      'julkaistiin alun perin, julkaistu alun perin, ilmestyi alun perin, ilmus algselt, algselt ilmunud',
    example: ['Juttu julkaistiin alun perin Helsingin Sanomissa.', 'Helsingin Sanomissa'],
  },
  {
    id: 'republished-pl@1',
    languages: 'pl',
    words:
      'pierwotnie ukazał się w, ukazał się pierwotnie w, pierwotnie opublikowany w, pierwotnie opublikowany na, opublikowany pierwotnie w, ukazał się w serwisie, pochodzi z serwisu, przedruk z, artykuł pochodzi z',
    example: ['Tekst pierwotnie ukazał się w Onet.', 'Onet'],
  },
  {
    id: 'republished-cs@1',
    languages: 'cs sk',
    words:
      'původně vyšel na, původně vyšel v, původně publikován na, původně publikováno na, vyšlo původně na, převzato z, převzato ze serveru, přetištěno z, pôvodne vyšiel na, pôvodne publikovaný na, prevzaté z',
    example: ['Převzato z Novinky.cz', 'Novinky.cz'],
  },
  {
    id: 'republished-hr@1',
    languages: 'hr sr bs sl',
    words:
      'izvorno objavljen na, izvorno objavljeno na, prvobitno objavljen na, prvobitno objavljeno na, prvi put objavljen na, preuzeto sa, preuzeto s, preuzeto iz, prenosimo sa, objavljeno na portalu, tekst preuzet sa, преузето са, преузето из, povzeto po, prvotno objavljen na',
    example: ['Preuzeto sa Klix.ba', 'Klix.ba'],
  },
  {
    id: 'republished-ru@1',
    languages: 'ru',
    words:
      'впервые опубликовано на, впервые опубликовано в, впервые опубликована на, впервые опубликована в, впервые опубликован в, опубликовано на сайте, первоначально опубликовано, оригинал опубликован на, оригинал статьи, взято с, взято из, перепечатано из, перепечатка из, материал опубликован на',
    example: ['Впервые опубликовано на Meduza.', 'Meduza'],
  },
  {
    id: 'republished-uk@1',
    languages: 'uk be bg',
    words:
      'вперше опубліковано на, вперше опубліковано в, вперше опублікована на, спочатку опубліковано на, передрук з, взято з, за матеріалами сайту, публикувано за първи път в, публикувана за първи път в, първоначално публикувана в, препечатано от, взето от',
    example: ['Вперше опубліковано на LIGA.net', 'LIGA.net'],
  },
  {
    id: 'republished-hu@1',
    languages: 'hu ro',
    words:
      'eredetileg megjelent, eredetileg itt jelent meg, átvéve innen, publicat inițial pe, publicat inițial în, a apărut inițial pe, a apărut inițial în, a fost publicat prima dată pe, a fost publicat inițial de, preluat de pe, preluat din',
    example: ['Articolul a fost publicat inițial pe Hotnews.', 'Hotnews'],
  },
  {
    id: 'republished-el@1',
    languages: 'el',
    words:
      'δημοσιεύτηκε αρχικά στο, δημοσιεύτηκε αρχικά στην, δημοσιεύθηκε αρχικά στο, δημοσιεύθηκε αρχικά στην, πρωτοδημοσιεύτηκε στο, πρωτοδημοσιεύτηκε στην, πρωτοδημοσιεύθηκε στο, πρωτοδημοσιεύθηκε στην, αναδημοσίευση από',
    example: ['Αναδημοσίευση από Καθημερινή', 'Καθημερινή'],
  },
  {
    id: 'republished-sq@1',
    languages: 'sq',
    words: 'u botua fillimisht në, botuar fillimisht në, botuar për herë të parë në, marrë nga',
    example: ['Ky artikull u botua fillimisht në Telegrafi.', 'Telegrafi'],
  },
  {
    id: 'republished-tr@1',
    languages: 'tr az',
    words: 'ilk olarak, ilk kez, alıntıdır',
    example: ['Bu yazı ilk olarak Hürriyet gazetesinde yayımlandı.', 'Hürriyet'],
  },
  {
    id: 'republished-ar@1',
    languages: 'ar fa ur',
    words:
      'نشر لأول مرة في, نشر لأول مرة على, نُشر في الأصل على, نشر في الأصل في, نقلا عن موقع, منقول من, منقول عن, اولین بار در, برگرفته از',
    example: ['نشر لأول مرة في الجزيرة', 'الجزيرة'],
  },
  {
    id: 'republished-he@1',
    languages: 'he',
    words: 'פורסם לראשונה ב, פורסם במקור ב, התפרסם לראשונה ב',
    example: ['פורסם לראשונה ב הארץ', 'הארץ'],
  },
  {
    id: 'republished-id@1',
    languages: 'id ms vi',
    words:
      'pertama kali diterbitkan di, pertama kali tayang di, telah tayang di, artikel ini telah tayang di, diterbitkan pertama kali di, được đăng lần đầu trên, đăng lần đầu trên, dẫn lại từ',
    example: ['Artikel ini telah tayang di Kompas.com dengan judul lain.', 'Kompas.com'],
  },
  {
    id: 'republished-so@1',
    languages: 'so sw',
    words:
      'markii hore lagu daabacay, lagu daabacay, markii hore daabacay, markii ugu horreysay daabacay, markii ugu horreysay lagu daabacay, ilichapishwa kwanza na, ilichapishwa kwa mara ya kwanza na',
    example: ['Maqaalkan waxaa markii hore lagu daabacay Hiiraan Online.', 'Hiiraan Online'],
  },
  {
    id: 'republished-zh@1',
    languages: 'zh',
    words:
      '本文转载自, 转贴自, 轉貼自, 转帖自, 转发自, 转自, 轉自, 摘编自, 节选自, 转载于, 原文发表于, 原文发布于, 最早发表于, 发表于, 本文原载, 本文摘自, 以下内容来自, 以下文章来源于, 来源于, 转载自, 轉載自, 本文转自, 本文首发于, 首发于, 原载于, 原载, 原刊于, 本文来自, 本文來自, 本文刊载于, 文章来自, 内容来自, 摘自, 版权归, 版權歸, 编译自, 編譯自, 授权转载自, 經授權轉載自, 经授权转载自, 首发, 轉載於',
    example: ['本文转载自澎湃新闻', '澎湃新闻'],
  },
  {
    id: 'republished-ja@1',
    languages: 'ja ko',
    words: 'より転載, より引用, 에서 퍼온 글',
    example: ['朝日新聞より転載', '朝日新聞'],
  },
  {
    id: 'published-in@1',
    languages: 'fr es pt it de nl pl ru',
    needsSubject: true,
    words:
      'paru dans, paru sur, publié dans, publié sur, publié par, publicado en, publicado por, publicado em, publicado no, publicado na, pubblicato su, pubblicato da, erschienen in, erschienen bei, erschienen auf, verschenen in, verschenen op, ukazał się w, опубликована в, опубликован в, опубликовано в',
    example: ['Cet article est paru dans Le Monde.', 'Le Monde'],
  },
  {
    id: 'distributed-by@1',
    languages: 'en',
    role: 'SYNDICATOR',
    needsSubject: true,
    words:
      'distributed by, syndicated by, republished by, reposted by, reblogged from, shared from, reposted via, reblogged this on',
    example: ['Distributed by Tribune Content Agency.', 'Tribune Content Agency'],
  },
]
