// Words that say whose material went into a text, by language: "with inputs from", "mit Material von".

/** Words that stand before the agencies whose material went into a text. */
export const materialRows: readonly (readonly [
  languages: string,
  words: string,
  text: string,
  name: string,
])[] = [
  [
    'en',
    'with inputs from, with input from, with agency inputs from, inputs from, with files from, with material from, material from, with reporting by, with reporting from, with additional reporting by, with additional reporting from, additional reporting by, with reports from, with information from, additional material from, with wire reports from, contributing',
    '(With inputs from PTI)',
    'PTI',
  ],
  [
    'de',
    'mit Material von, mit Material der, mit Material des, mit Informationen von, mit Informationen der, unter Verwendung von Agenturmaterial der, Text, unter Verwendung von Material von, mit Agenturmaterial von, Mitarbeit',
    'Mit Material von dpa',
    'dpa',
  ],
  ['fr', "avec, avec l', avec les informations de, avec des informations de", '(Avec AFP)', 'AFP'],
  [
    'es',
    'con información de, con informacion de, con reportes de, con material de',
    '(Con información de EFE)',
    'EFE',
  ],
  [
    'pt',
    'com informações de, com informações da, com informações do, com informações das, com informações dos, com agências, com agência',
    '(Com informações da Agência Brasil)',
    'Agência Brasil',
  ],
  ['it', 'con informazioni di, con fonte', '(con informazioni di Reuters)', 'Reuters'],
  [
    'nl',
    'met medewerking van, met informatie van, met bijdrage van',
    '(met informatie van Belga)',
    'Belga',
  ],
  [
    'ru uk',
    'по материалам, за матеріалами, с использованием материалов, использованы материалы',
    'По материалам Интерфакса',
    'Интерфакс',
  ],
  ['bg', 'по материали на, с материали на', 'По материали на БТА', 'БТА'],
  ['hr sr bs', 'prema materijalima, po materijalu', 'Prema materijalima Tanjuga', 'Tanjuga'],
  ['tr', 'haber ajansları, ajanslar', 'Ajanslar: AA', 'AA'],
  ['vi', 'theo', '(Theo TTXVN)', 'TTXVN'],
  [
    'el',
    'με πληροφορίες από, με στοιχεία από, με πληροφορίες απο',
    'Με πληροφορίες από ΑΠΕ-ΜΠΕ',
    'ΑΠΕ-ΜΠΕ',
  ],
  ['ro', 'cu informații de la', 'Cu informații de la Agerpres', 'Agerpres'],
  ['hi', 'इनपुट', 'इनपुट: पीटीआई', 'पीटीआई'],
  ['ar fa', 'وكالات, بالاشتراك مع', '(وكالات: رويترز)', 'رويترز'],
]
