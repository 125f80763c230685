// How languages say whose report a sentence repeats: words before a name, words after it, and what media are called.
// `*` before a phrase marks those that name media by themselves ("dilansir"): an unknown name may follow them.

export interface CitationRow {
  readonly languages: string
  /** Stand before the name. */
  readonly before: string
  /** Stand after the name. */
  readonly after: string
  /** Common nouns for media, beside which a new name is a source. */
  readonly nouns: string
  readonly example: readonly [text: string, name: string]
}

export const citationRows: readonly CitationRow[] = [
  {
    languages: 'en',
    before:
      '*according to a report from, *according to a report by, *according to a report on, *according to a report in, *according to video from, *according to a story in, *according to a story on, *according to a post on, *according to an article in, *according to an article on, +reports, +reported, +writes, +notes, according to, as reported by, *first reported by, reported by, first spotted by, spotted by, discovered by, uncovered by, leaked by, picked up by, as noted by, noted by, as reported in, according to a report in, according to a report by, story in, story from, article in, article from, article by, piece in, investigation by, survey by, poll by, an interview on, appearing on, speaking on, said on, appeared on, aired on, broadcast by, broadcast on,  reported in, reported on, reports by, reports from, report by, report from, report in, report on, a report by, told, tells, quoted by, cited by, citing, quoting, *as first reported by, as seen in, published by, published in, interview with, interview to, interviewed by, in an interview with, statement to, said in a statement to, confirmed to, spoke to, speaking to, speaking with, spoke with, revealed to, writing in, writes in, wrote in, writing for, obtained by, seen by, says',
    after:
      'reported, reports, report, has the scoop, has the story, has the full story, has more, has more details, has reported, have reported, is reporting, are reporting, originally reported, first reported, also reported, later reported, previously reported, recently reported, had reported, quoted, quotes, cited, said in a report, wrote, writes, revealed, has revealed, reveals, noted, notes, published, claims, claimed, alleged, noted, tweeted, speculated, suggests, suggested, detailed, details, adds, argues, shows, report said, reporting, confirmed, has confirmed, confirms, states, stated, claims, claimed, broke the story, broke the news, has learned, learned, learns, said it, says it, said, says, points out, pointed out, explains, investigation, exclusive, poll, interview, article, observed, documented, found, estimates, estimated',
    nouns:
      'news agency, state news agency, news agencies, press agency, agency, newspaper, daily, daily newspaper, weekly, tabloid, magazine, journal, broadcaster, public broadcaster, state broadcaster, television, state television, state tv, tv, tv station, tv channel, television channel, television station, radio, radio station, station, sister station, channel, news channel, network, tv network, website, news website, news site, site, news portal, portal, news outlet, outlet, blog, tech blog, publication, paper, wire service, news service, state media, monitoring group, watchdog, think tank',
    example: ['The bridge is open, according to the news site Harbour Daily.', 'Harbour Daily'],
  },
  {
    languages: 'de',
    before:
      'laut, laut einem Bericht der, laut einem Bericht des, laut einem Bericht von, laut Angaben der, nach Angaben der, nach Angaben von, nach Angaben des, nach Informationen der, nach Informationen des, nach Informationen von, nach einem Bericht der, nach einem Bericht des, nach einem Bericht von, zufolge, berichtete, berichtet, berichten, berichteten, meldete, meldet, melden, meldeten, schreibt, schrieb, schreiben, sagte der, sagte die, sagte dem, sagte er der, sagte sie der, sagte gegenüber, gegenüber, im Gespräch mit, im Interview mit, in einem Interview mit, im Interview der, Gespräch mit, unter Berufung auf, beruft sich auf, zitiert, zitierte, erklärte gegenüber, veröffentlichte, teilte der, sagt der, sagt die, sagte',
    after:
      'berichtete, berichtet, berichten, berichteten, meldete, meldet, melden, zufolge, schreibt, schrieb, hat berichtet, hatte berichtet, feststellt, feststellte, mitteilt, mitteilte, mitteilten, berichtet hatte, berichtet hat, erklärt, analysiert, kommentiert, anmerkt, bemerkt, betont, hinweist, vermutet, spekuliert, vorrechnet, zitieren, bestätigt, ermittelte, ergänzt, zitierte, zitiert, sagte er, erfuhr, erfahren hat',
    nouns:
      'Nachrichtenagentur, Nachrichtenagenturen, Agentur, Presseagentur, Staatsagentur, Zeitung, Tageszeitung, Wochenzeitung, Boulevardzeitung, Boulevardblatt, Magazin, Nachrichtenmagazin, Wirtschaftsmagazin, Sender, Fernsehsender, TV-Sender, Nachrichtensender, Radiosender, Staatssender, Portal, Nachrichtenportal, Nachrichtenseite, Onlineportal, Website, Webseite, Blog, Blatt, Fachmagazin, Fachzeitschrift, Zeitschrift',
    example: [
      'Die Brücke sei offen, berichtete die Nachrichtenagentur Anadolu am Montag.',
      'Anadolu',
    ],
  },
  {
    languages: 'fr',
    before:
      "selon, d'après, d’après, rapporte, rapportait, a rapporté, rapportent, indique, a indiqué à, a déclaré à, a-t-il déclaré à, a-t-elle déclaré à, a-t-il dit à, a-t-il indiqué à, a confié à, a affirmé à, a expliqué à, a dit à, a assuré à, explique à, au micro de, annonce, écrit, révèle, a révélé, interrogé par, interrogée par, cité par, citée par, citées par, interview à, interview au, entretien à, entretien au, entretien avec, dans les colonnes de, contacté par, contactée par, a appris, de source, citant",
    after:
      'rapporte, rapportait, a rapporté, indique, révèle, a révélé, écrit, affirme, relate, précise, a annoncé, a indiqué, a appris, cite, citant, évoque',
    nouns:
      "agence de presse, agence, agence officielle, journal, quotidien, hebdomadaire, magazine, mensuel, chaîne, chaîne de télévision, télévision, radio, site, site internet, site d'information, site d'informations, média, portail, revue, blog",
    example: ['Le pont est ouvert, rapporte le quotidien Le Monde.', 'Le Monde'],
  },
  {
    languages: 'es ca gl',
    before:
      'según, según informó, según informa, de acuerdo con, de acuerdo a, conforme a, informó, informa, publicó, reportó, reporta, dijo a, dijo al, declaró a, declaró al, aseguró a, afirmó a, señaló a, explicó a, contó a, confirmó a, confirmaron a, en declaraciones a, en una entrevista con, en una entrevista a, en entrevista con, entrevista con, entrevista a, entrevista concedida a, citado por, citada por, citados por, indicó a, relató a, a través de, recoge, ha adelantado, ha informado, ha publicado, publicado por, en un artículo de, informe de, nota de, asegura, adelantó, segons, segundo informou, comentó a, comunicó a, reveló a, reveló, revela, señaló, indicó, difundió',
    after:
      'informó, informa, reportó, reporta, publicó, publica, ha publicado, señaló, reveló, revela, ha revelado, aseguró, asegura, citó, cita, difundió, adelantó, recoge, indicó, indica, apunta, apuntó, ha informado, afirma, destaca, explica',
    nouns:
      'agencia de noticias, agencia, agencia oficial, agencia estatal, diario, periódico, rotativo, revista, cadena, cadena de televisión, televisión, emisora, radio, portal, sitio, sitio web, medio, canal, web, página web, blog, semanario',
    example: ['El puente está abierto, según la agencia de noticias turca Anadolu.', 'Anadolu'],
  },
  {
    languages: 'pt',
    before:
      'segundo, segundo informou, segundo o, segundo a, de acordo com, conforme, informou, informa, disse ao, disse à, disse a, afirmou ao, afirmou à, declarou ao, declarou à, contou ao, contou à, em entrevista ao, em entrevista à, em entrevista a, entrevista ao, entrevista à, entrevista concedida ao, entrevista concedida à, informações do, informações da, ouvido pelo, ouvida pelo, ouvidos pelo, procurado pelo, procurada pelo, divulgado pelo, divulgado pela, publicado pelo, publicado pela, publicada pelo, publicada pela, publicou, noticiou, revelou ao, revelou à, revelado pelo, revelado pela, citado pelo, citado pela, confirmou ao, confirmou à, explicou ao, explicou à, relatou ao, apurou, falou ao, falou à, adiantou ao, avança o, avança a, em declarações à, em declarações ao, explica ao, explica à, diz ao, diz à',
    after:
      'informou, noticiou, publicou, revelou, divulgou, apurou, mostrou, relatou, denunciou, afirmou, informa, apura, avança, noticia, escreve, citou, adiantou, destacou, reportou',
    nouns:
      'agência de notícias, agência, agência estatal, jornal, diário, revista, rede, rede de televisão, emissora, canal, televisão, rádio, site, portal, blog, semanário, coluna',
    example: ['A ponte foi aberta, informou o site UOL.', 'UOL'],
  },
  {
    languages: 'it',
    before:
      'secondo, secondo quanto riportato da, secondo quanto riportato dal, secondo quanto riportato dalla, come riportato da, come riportato dal, come riportato dalla, riportato da, riportato dal, riportato dalla, lo ha riferito, lo ha scritto, ne dà notizia, secondo quanto riferisce, secondo quanto riferito da, secondo quanto scrive, stando a, come riporta, come riferisce, come riferito da, come scrive, riporta, riferisce, scrive, fa sapere, ha detto a, ha detto al, ha detto alla, ha dichiarato a, ha dichiarato al, ha dichiarato alla, ha spiegato a, ha spiegato al, intervista a, intervista al, intervista alla, intervistato da, intervistata da, citato da, citata da, in un’intervista a, in un’intervista al, parlando con, ai microfoni di, rivela, lo riporta, lo riferisce, lo scrive, lo rivela, ha raccontato a, ha raccontato al',
    after:
      'riporta, riferisce, scrive, rivela, ha riferito, ha riportato, ha rivelato, ha scritto, cita, sottolinea, racconta, ha annunciato, segnala, anticipa',
    nouns:
      'agenzia di stampa, agenzia, agenzia di stampa ufficiale, quotidiano, giornale, settimanale, rivista, emittente, canale, televisione, radio, sito, sito web, portale, testata, tv',
    example: ['Il ponte è aperto, riferisce l’agenzia di stampa ANSA.', 'ANSA'],
  },
  {
    languages: 'ro',
    before:
      'potrivit, conform, relatează, transmite, scrie, anunță, anunţă, informează, a declarat pentru, au declarat pentru, a spus pentru, a declarat la, citat de, citată de, citaţi de, citați de, citând, notează, arată, preluat de, într-un interviu pentru, într-un interviu acordat, a relatat, a transmis, a scris',
    after:
      'relatează, transmite, scrie, anunță, informează, notează, a relatat, a transmis, a scris, citează, susține, arată, precizează, dezvăluie',
    nouns:
      'agenția de știri, agenţia de ştiri, agenția de presă, agenția, publicația, publicaţia, ziarul, cotidianul, cotidianul, revista, postul, postul de televiziune, televiziunea, radio, site-ul, portalul, săptămânalul',
    example: ['Podul este deschis, relatează Agerpres.', 'Agerpres'],
  },
  {
    languages: 'nl af',
    before:
      'volgens, meldt, melden, meldde, schrijft, schrijven, schreef, bericht, berichtte, aldus, tegen, tegenover, zegt tegen, zei tegen, vertelt aan, laat weten aan, in gesprek met, in een interview met, heeft gemeld, blijkt uit onderzoek van, onthult, zo meldt, zo schrijft, citeert, berig, luidens, zegt in, laat weten via, vertelt in, bevestigt aan',
    after:
      'meldt, meldde, schrijft, schreef, bericht, berichtte, onthulde, onthult, weet te melden, heeft gemeld',
    nouns:
      'persbureau, nieuwsagentschap, persagentschap, krant, dagblad, weekblad, omroep, zender, tv-zender, nieuwssite, website, site, tijdschrift, magazine, radio, staatspersbureau, staatsmedia, blad',
    example: ['De brug is open, meldt persbureau Belga.', 'Belga'],
  },
  {
    languages: 'sv no da is fo',
    before:
      'enligt, skriver, rapporterar, rapporterer, rapporterade, skrev, skriver också, uppger, uppger för, säger till, sa till, säger han till, säger hon till, berättar för, intervju med, ifølge, oplyser, oplyser til, siger til, siger han til, siger hun til, fortæller til, udtaler til, melder, meldte, sier til, sier han til, sier hun til, forteller til, opplyser til, opplyser, uttaler til, omtalt av, omtalt i, omskrevet i, samkvæmt, segir í, segir við, greinir frá, erfarer, bekrefter overfor, bekræfter over for, i et interview med, i et intervju med',
    after:
      'rapporterar, rapporterer, rapporterade, skriver, skrev, uppger, melder, meldte, avslöjade, avslöjar, har avslöjat, har skrevet, erfarer, oplyser, beskrev, greinir frá, omtalte',
    nouns:
      'nyhetsbyrån, nyhetsbyrå, nyhetsbyrået, nyhedsbureauet, nyhedsbureau, tidningen, tidning, kvällstidningen, avisen, avis, dagbladet, dagsavisen, kanalen, tv-kanalen, sajten, nettavisen, nettstedet, hjemmesiden, mediet, magasinet, radiokanalen, tidsskriftet',
    example: ['Bron är öppen, skriver nyhetsbyrån TT.', 'TT'],
  },
  {
    languages: 'fi',
    before:
      'kertoo, kertoi, kertovat, uutisoi, raportoi, kirjoittaa, sanoo, sanoi, kommentoi, asiasta kertoi, asiasta kertoo, asiasta uutisoi, vahvistaa, siteeraa',
    after:
      'mukaan, kertoo, kertoi, uutisoi, raportoi, kirjoittaa, kirjoitti, tietojen mukaan, haastattelussa, selvityksen mukaan, uutisten mukaan, paljasti',
    nouns:
      'uutistoimisto, uutistoimiston, sanomalehti, sanomalehden, lehti, lehden, iltapäivälehti, kanava, kanavan, televisiokanava, verkkosivusto, aikakauslehti, uutissivusto, uutiskanava',
    example: ['Silta on auki, kertoo uutistoimisto Reuters.', 'Reuters'],
  },
  {
    languages: 'et lv lt',
    before:
      'vahendab, vahendas, teatas, teatab, kirjutab, ütles, rääkis, ziņo, vēsta, raksta, paziņoja, pastāstīja, norāda, praneša, pranešė, rašo, skelbia, sakė, teigė, anot, pasak, informuoja, nurodė, remiantis',
    after:
      'vahendab, teatas, kirjutab, andmetel, teatel, ziņo, vēsta, raksta, informē, praneša, pranešė, rašo, skelbia, informavo',
    nouns:
      'uudisteagentuur, ajaleht, väljaanne, portaal, aģentūra, ziņu aģentūra, laikraksts, portāls, naujienų agentūra, agentūra, laikraštis, dienraštis, portalas, naujienų portalas',
    example: ['Tiltas atidarytas, praneša naujienų agentūra BNS.', 'BNS'],
  },
  {
    languages: 'pl',
    before:
      'podaje, podała, podał, podają, według, zdaniem, informuje, informują, poinformował, poinformowała, poinformowało, donosi, donoszą, doniósł, doniosła, pisze, piszą, napisał, napisała, przekazał, przekazała, powiedział, powiedziała, mówi, mówił, cytowany przez, cytowana przez, cytuje, cytowani przez, w rozmowie z, rozmowie z, w wywiadzie dla, wywiadzie dla, jak podaje, jak podała, jak informuje, jak donosi, jak pisze, jak ustaliło, jak ustalił, ustaliło, ujawniło, powołując się na, na antenie, przypomina, zauważa, relacjonuje, komentuje dla',
    after:
      'podaje, podała, podał, informuje, donosi, pisze, napisał, napisała, poinformował, poinformowała, przekazał, przekazała, ustaliło, ustalił, cytuje, ujawnił, ujawniła, zwraca uwagę, przypomina',
    nouns:
      'agencja prasowa, agencja informacyjna, agencja, agencji, agencja, agencję, dziennik, dziennika, gazeta, gazety, tygodnik, tygodnika, tygodniku, portal, portalu, portalowi, serwis, serwisu, stacja, stacji, telewizja, telewizji, telewizja, rozgłośnia, radio, magazyn, magazynu',
    example: ['Most jest otwarty, podaje agencja Interfax.', 'Interfax'],
  },
  {
    languages: 'cs sk',
    before:
      'uvedla, uvedl, uvedly, uvádí, napsal, napsala, napsaly, píše, informoval, informovala, informuje, informovaly, oznámila, oznámil, řekl, řekla, sdělil, sdělila, podle, dle, cituje, citoval, citovala, s odvoláním na, odvolává se na, v rozhovoru pro, rozhovoru pro, upozornil, upozornila, zjistil, potvrdil, potvrdila, hlásí, píše o tom, informovala o tom, uviedla, uviedol, uvádza, píše, podľa, povedal pre, povedal, povedala, pre agentúru, oznámil, s odvolaním sa na, v rozhovore pre, informoval, napísal, napísala, vyplýva z, cituje ho, citovala ho',
    after:
      'uvedla, uvedl, uvádí, napsal, napsala, píše, informoval, informovala, informuje, oznámila, oznámil, uviedla, uvádza, píše, zistil, napísal, napísala, zjistila, zjistil, upozornil',
    nouns:
      'agentura, agentury, agentuře, agenturu, agenturou, tisková agentura, zpravodajská agentura, deník, deníku, list, listu, týdeník, server, serveru, zpravodajský server, portál, portálu, web, webu, stanice, stanici, televize, televizi, rozhlas, časopis, magazín, agentúra, agentúre, agentúry, denník, denníka, denníku, týždenník, televízia, televízii, rozhlasová stanice, stanica',
    example: ['Most je otevřen, uvedla agentura Interfax.', 'Interfax'],
  },
  {
    languages: 'sl',
    before:
      'poroča, poročajo, po poročanju, piše, navaja, je poročala, je za, so sporočili za, po navedbah, povzema, je poročal',
    after: 'poroča, piše, navaja, je poročala, je poročal, povzema, je objavil, so poročali',
    nouns:
      'tiskovna agencija, agencija, časnik, časopis, portal, televizija, radio, revija, tednik, spletni portal',
    example: ['Most je odprt, poroča tiskovna agencija STA.', 'STA'],
  },
  {
    languages: 'hr sr bs me',
    before:
      '+rekao je, +rekla je, +kazao je, +kazala je, +izjavio je, +izjavila je, +kaže, prenosi, prenose, javlja, javljaju, javio, javila, piše, pišu, objavio je, objavila je, objavio, kako prenosi, kako piše, kako javlja, kako navodi, navodi, izveštava, izvještava, prema pisanju, prema navodima, prema izvještaju, prema, izjavio je za, izjavila je za, rekao je za, rekla je za, kazao je za, kazala je za, kaže za, izjavio za, rekao za, potvrdio je za, potvrđeno je za, u razgovoru za, u intervjuu za, u izjavi za, saopštio je, objavljuje, citira, pozivajući se na, saznaje, doznaje, potvrđuje za, преноси, јавља, пише, објавио је, наводи, извештава, изјавио је за, рекао је за, речено је, према писању, саопштио је, позивајући се на',
    after:
      'prenosi, javlja, piše, objavio je, objavila je, objavio, javio je, javila je, navodi, izveštava, izvještava, saznaje, doznaje, prenose, objavljuje, преноси, јавља, пише, сазнаје, наводи, објавио је',
    nouns:
      'novinska agencija, agencija, agenciji, agencije, list, lista, dnevnik, dnevne novine, novine, portal, portalu, portala, televizija, televiziji, televizije, radio, tjednik, tednik, nedeljnik, magazin, medij, sajt, агенција, агенцији, агенције, лист, портал, телевизија, дневник, недељник, новинска агенција',
    example: ['Most je otvoren, prenosi agencija Tanjug.', 'Tanjug'],
  },
  {
    languages: 'bg mk',
    before:
      'съобщава, съобщи, съобщиха, съобщават, предава, предаде, пише, писа, цитиран от, цитирана от, цитирани от, цитира, позовавайки се на, по информация на, по данни на, според, каза пред, заяви пред, коментира пред, в интервю за, информира, информираха от, се казва в, в ефира на, отбелязва, разказа пред, обясни пред, уточни пред, пренесува, јавува, пишува, објави, објавува, изјави за, според, рече за, повикувајќи се на',
    after:
      'съобщава, съобщи, предава, предаде, пише, писа, информира, отбелязва, цитира, пренесува, јавува, пишува, објави, информира',
    nouns:
      'информационна агенция, агенция, агенцията, новинарска агенция, вестник, вестникът, изданието, сайтът, сайт, телевизия, телевизията, радио, списание, всекидневникът, агенција, агенцијата, весник, весникот, телевизијата, порталот, портал',
    example: ['Мостът е отворен, предава агенция „Интерфакс“.', 'Интерфакс'],
  },
  {
    languages: 'ru',
    before:
      'сообщает, сообщил, сообщила, сообщило, сообщили, сообщают, передает, передаёт, передают, в материале, в статье, в публикации, в сообщении, в расследовании, говорится в, пишет, пишут, написала, написал, по данным, по информации, по сообщению, по сообщениям, как сообщает, как сообщил, как пишет, как передает, об этом сообщает, об этом сообщил, об этом сообщило, об этом пишет, со ссылкой на, ссылаясь на, ссылается на, заявил, заявила, рассказал, рассказала, рассказали, сказал, сказала, в интервью, в беседе с, в разговоре с, в эфире, уточняет, отмечает, информирует, цитирует, приводит, цитата по, утверждает, узнал, узнали, стало известно, поясняет, подтвердил, подтвердили',
    after:
      'сообщает, сообщил, сообщила, сообщило, сообщали, передает, передаёт, пишет, писал, писала, узнал, узнало, отмечает, утверждает, цитирует, приводит, уточняет, со ссылкой на, выяснил, рассказали',
    nouns:
      'агентство, агентства, агентству, агентством, информационное агентство, информагентство, информагентства, новостное агентство, газета, газеты, газете, газету, издание, издания, изданию, портал, портала, порталу, сайт, журнал, журнала, журналу, телеканал, телеканала, телеканалу, канал, канала, радио, радиостанция, радиостанции, радиостанцией, телерадиокомпания, телекомпания, корреспондент, корреспонденту, интернет-издание, таблоид, СМИ, пресс-служба, ТАСС',
    example: ['Мост открыт, сообщает агентство «Интерфакс».', 'Интерфакс'],
  },
  {
    languages: 'uk be',
    before:
      'повідомляє, повідомив, повідомила, повідомили, повідомляють, передає, передають, пише, пишуть, за даними, за інформацією, за повідомленням, як повідомляє, як пише, як передає, про це повідомляє, про це пише, про це повідомив, про це повідомили, з посиланням на, посилаючись на, посилається на, заявив, заявила, розповів, розповіла, сказав, сказала, в інтерв’ю, в інтервʼю, у коментарі, в коментарі, в ефірі, зазначає, інформує, цитує, стверджує, паведамляе, паведаміў, піша, перадае, са спасылкай на, паводле',
    after:
      'повідомляє, повідомив, повідомила, повідомило, передає, пише, писала, зазначає, інформує, цитує, з посиланням на, дізналася, дізнався, паведамляе, піша',
    nouns:
      'агентство, агентства, агентству, агенція, агенції, інформагентство, інформагенція, газета, газети, газеті, видання, виданню, портал, порталу, сайт, журнал, журналу, телеканал, телеканалу, радіо, радіостанція, агенцтва, выданне, інтернет-видання',
    example: ['Міст відкрито, повідомляє агентство «Інтерфакс-Україна».', 'Інтерфакс-Україна'],
  },
  {
    languages: 'hu',
    before:
      'írja, írta, írják, közölte, közli, jelenti, jelentette, számolt be, számol be, tudósít, idézi, idézte, idéz, értesült, hivatkozva, mondta, nyilatkozta, árulta el, tájékoztatta, szúrta ki, vette észre, derül ki, derült ki, erősítette meg, értesülése',
    after:
      'szerint, írja, írta, közölte, jelenti, jelentette, beszámolója szerint, tudósítása szerint, értesülései szerint, információi szerint, számolt be, úgy tudja, nak nyilatkozva, nek nyilatkozva, nak azt mondta, nek azt mondta, nak, nek, cikke szerint, cikkéből, azt írja, érdeklődésére, kérdésére, megkeresésére, munkatársának, megtudta',
    nouns:
      'hírügynökség, hírügynökségnek, távirati iroda, napilap, hetilap, portál, hírportál, hírtelevízió, televízió, csatorna, hírcsatorna, rádió, magazin, hírszolgálat, bulvárlap, szaklap',
    example: ['A híd megnyílt, írja a Reuters hírügynökség.', 'Reuters'],
  },
  {
    languages: 'el',
    before:
      'σύμφωνα με, όπως μεταδίδει, όπως αναφέρει, όπως γράφει, όπως μετέδωσε, όπως μετέδωσαν, μεταδίδει, αναφέρει, μετέδωσε, ανέφερε, γράφει, έγραψε, δημοσίευσε, αποκαλύπτει, δήλωσε στο, δήλωσε στην, δήλωσε στον, μιλώντας στο, μιλώντας στην, μιλώντας στον, είπε στο, είπε στην, επικαλούμενο, επικαλούμενη, επικαλείται, δημοσίευμα του, δημοσίευμα της, δημοσιεύματος του, ρεπορτάζ του, ρεπορτάζ της, πληροφορίες του, πληροφορίες της, σε συνέντευξή του στο, σε συνέντευξή της στο, συνέντευξη στο, συνέντευξη στην, συνέντευξη στον, επικαλούμενοι',
    after:
      'μεταδίδει, μετέδωσε, αναφέρει, ανέφερε, γράφει, έγραψε, αποκαλύπτει, αποκάλυψε, επικαλείται, δημοσίευσε, επικαλούμενο, σημειώνει, υποστηρίζει',
    nouns:
      'πρακτορείο, πρακτορείου, ειδησεογραφικό πρακτορείο, εφημερίδα, εφημερίδας, περιοδικό, περιοδικού, τηλεοπτικό δίκτυο, δίκτυο, δικτύου, κανάλι, καναλιού, τηλεόραση, ραδιόφωνο, ιστοσελίδα, ιστοσελίδας, ιστότοπος, σταθμός, σταθμό, μέσο, ειδησεογραφική ιστοσελίδα',
    example: ['Η γέφυρα άνοιξε, μεταδίδει το πρακτορείο Reuters.', 'Reuters'],
  },
  {
    languages: 'sq',
    before:
      'sipas, raporton, raportoi, raportojnë, shkruan, shkruajnë, shkroi, transmeton, transmetojnë, njofton, tha për, i tha, ka thënë për, ka deklaruar për, në një intervistë për, në intervistë për, citon, duke cituar, referuar, mëson, bën me dije, deklaroi për',
    after:
      'raporton, raportoi, shkruan, shkroi, transmeton, njofton, ka raportuar, ka mësuar, mëson, citon, përcjell, bën të ditur',
    nouns:
      'agjencia e lajmeve, agjencia, gazeta, televizioni, portali, revista, kanali, radio, e përditshmja, mediumi',
    example: ['Ura u hap, raporton agjencia e lajmeve Anadolu.', 'Anadolu'],
  },
  {
    languages: 'tr az kk uz',
    before:
      'aktaran, aktardı, bildiren, konuşan, açıklama yapan, xəbər verir, istinadən, istinad edərək',
    after:
      'göre, haberine göre, nın haberine göre, nin haberine göre, ın haberine göre, in haberine göre, muhabirine, muhabirinin, bildirdi, aktardı, duyurdu, yazdı, konuşan, konuştu, açıklama yapan, açıklamada bulunan, e konuşan, a konuşan, ye konuşan, ya konuşan, e göre, a göre, ye göre, ya göre, na göre, ne göre, geçti, haberde, yer alan, ilettiği, aktardığına göre, bildirdiğine göre, yazdığına göre, duyurduğuna göre, na konuşan, ne konuşan, na açıklama, ne açıklama, e yaptığı açıklamada, a yaptığı açıklamada, ye yaptığı açıklamada, ya yaptığı açıklamada, na yaptığı açıklamada, ne yaptığı açıklamada, e verdiği röportajda, a verdiği röportajda, ye verdiği röportajda, ya verdiği röportajda, na verdiği röportajda, ne verdiği röportajda, e verdiği demeçte, a verdiği demeçte, e demeç veren, a demeç veren, da yer alan, de yer alan, ta yer alan, te yer alan, xəbər verir, görə, ə görə, a istinadən, e istinadən, məlumat verir, bildirib, хабарлайды, мәліметінше, xabar berdi, maʼlumotiga ko‘ra',
    nouns:
      'haber ajansı, haber ajansına, haber ajansının, ajansı, ajans, gazetesi, gazetesine, gazetesinin, gazete, televizyonu, televizyonuna, televizyon kanalı, kanalı, dergisi, dergisine, sitesi, haber sitesi, radyosu, agentliyi, qəzeti, kanalı',
    example: ["Köprü açıldı, Anadolu Ajansı'nın haberine göre.", 'Anadolu Ajansı'],
  },
  {
    languages: 'ar',
    before:
      'وفقا, وفق, وفقا لما ذكرته, حسب, بحسب, وبحسب, ووفقا, نقلا عن, نقلت, ونقلت, نقل, ذكرت, وذكرت, ذكر, أفادت, وأفادت, أفاد, قالت, وقالت, أوردت, أعلنت, نشرت, ونشرت, كشفت, وكشفت, أشارت, صرح, في تصريح, في تصريحات, تصريحات, في حديث, قال, في مقابلة مع, مقابلة مع, في حوار مع, في حديثه, أكدت, أضافت, كتبت, أوردته, ذكرته, نقلته, نشرته, أفادت به, بثته, كشفته, حسبما ذكرت, حسبما أفادت, حسبما نقلت, تداولت, بثت, لـ, عن',
    after: 'عن, أن, إن, ذكرت, أفادت, نقلا عن, قالت, أوردت',
    nouns:
      'وكالة, لوكالة, وكالة الأنباء, وكالة أنباء, وكالات, صحيفة, لصحيفة, الصحيفة, جريدة, قناة, لقناة, شبكة, لشبكة, موقع, لموقع, مجلة, لمجلة, إذاعة, تلفزيون, التلفزيون, هيئة, صحيفتي',
    example: ['فتح الجسر، وفقا لوكالة رويترز.', 'رويترز'],
  },
  {
    languages: 'fa ps',
    before:
      'به گزارش, به نقل از, به نوشته, به گفته, بنا به گزارش, بر اساس گزارش, براساس گزارش, در گفت‌وگو با, در گفتگو با, گفت‌وگو با, گفتگو با, در مصاحبه با, مصاحبه با, نوشت, گزارش داد, به خبرگزاری, بنابر گزارش',
    after:
      'گزارش داد, گزارش داده, نوشت, نوشته است, اعلام کرد, گزارش کرد, خبر داد, گفت, گفته است, گزارش, به نقل از, نوشته',
    nouns:
      'خبرگزاری, روزنامه, شبکه, تلویزیون, رادیو, وبسایت, وب‌سایت, سایت, پایگاه خبری, پایگاه, مجله, هفته‌نامه, رسانه, خبرنگار',
    example: ['پل باز شد، به گزارش خبرگزاری ایسنا.', 'ایسنا'],
  },
  {
    languages: 'ur',
    before: 'خبر رساں ادارے, خبررساں ادارے, خبر رساں ایجنسی, اخبار, نشریاتی ادارے',
    after:
      'کے مطابق, کی رپورٹ کے مطابق, نے بتایا, نے رپورٹ, سے بات کرتے ہوئے, سے گفتگو کرتے ہوئے, کو بتایا, کی رپورٹ, نے کہا, سے گفتگو میں, نے لکھا, کے حوالے سے',
    nouns:
      'خبر رساں ادارے, خبررساں ادارے, خبر رساں ایجنسی, اخبار, روزنامہ, ٹی وی, نیوز, چینل, نشریاتی ادارے, ویب سائٹ, ایجنسی',
    example: ['پل کھول دیا گیا، خبر رساں ادارے رائٹرز کے مطابق۔', 'رائٹرز'],
  },
  {
    languages: 'he',
    before:
      '+נמסר, +אמר, +אמרה, +סיפר, +סיפרה, +מסר, לפי, על פי, דיווח, דיווחה, דיווחו, כך דיווח, כך דיווחה, כך לפי, פרסם, פרסמה, ציטט, ציטטה, מצטט, בראיון ל, בראיון עם, אמר ל, אמרה ל, בשיחה עם, כך פורסם ב, פורסם ב, כותב, נמסר ל, מסר ל, סיפר ל, סיפרה ל, דווח ב, מדווח, מדווחת',
    after: 'דיווח, דיווחה, דיווחו, מדווח, מדווחת, פרסם, פרסמה, חשף, חשפה, מצטט, ציטט',
    nouns:
      'סוכנות הידיעות, סוכנות, סוכנות החדשות, עיתון, העיתון, אתר, האתר, ערוץ, רשת, מגזין, השבועון, היומון, רדיו, הרשת',
    example: ['הגשר נפתח, כך דיווחה סוכנות הידיעות רויטרס.', 'רויטרס'],
  },
  {
    languages: 'hi mr ne',
    before:
      'समाचार एजेंसी, न्यूज एजेंसी, न्यूज़ एजेंसी, अखबार, अख़बार, समाचार पत्र, समाचार चैनल, वृत्तसंस्था, समाचार समिति',
    after:
      'के अनुसार, के मुताबिक, के मुताबिक़, की रिपोर्ट के अनुसार, की रिपोर्ट के मुताबिक, ने बताया, ने कहा, ने लिखा, से बातचीत में, से बात करते हुए, से कहा, को बताया, की खबर के अनुसार, की रिपोर्ट, ने रिपोर्ट, ने खबर दी, च्या मते, ने दिलेल्या माहितीनुसार, ने दिलेल्या वृत्तानुसार, का अनुसार, ले जनाएको छ, ले लेखेको छ, से बातचीत करते हुए',
    nouns:
      'समाचार एजेंसी, न्यूज एजेंसी, न्यूज़ एजेंसी, एजेंसी, अखबार, अख़बार, समाचार पत्र, पत्रिका, चैनल, समाचार चैनल, वेबसाइट, टीवी, न्यूज़ चैनल, न्यूज चैनल, वृत्तसंस्था, वृत्तपत्र',
    example: ['पुल खुल गया, समाचार एजेंसी एएनआई के अनुसार।', 'एएनआई'],
  },
  {
    languages: 'bn',
    before: 'বার্তা সংস্থা, সংবাদ সংস্থা, সংবাদমাধ্যম, সংবাদপত্র, দৈনিক, বার্তাসংস্থা',
    after:
      '+বলেন, +জানান, +বলেছেন, জানিয়েছে, জানায়, এর খবরে বলা হয়েছে, খবরে বলা হয়েছে, প্রতিবেদনে বলা হয়েছে, প্রতিবেদনে, এর প্রতিবেদনে, কে বলেন, কে জানান, কে বলেছেন, কে জানিয়েছেন, খবরে, এর খবরে, বরাতে, এর বরাতে, এর বরাত দিয়ে, বরাত দিয়ে, সূত্রে, এর খবর',
    nouns: 'বার্তা সংস্থা, সংবাদ সংস্থা, সংবাদমাধ্যম, দৈনিক, পত্রিকা, সংবাদপত্র, টেলিভিশন, চ্যানেল, বার্তাসংস্থা',
    example: ['সেতু খুলেছে, বার্তা সংস্থা রয়টার্স জানিয়েছে।', 'রয়টার্স'],
  },
  {
    languages: 'th lo km my',
    before:
      'ตามรายงานของ, รายงานของ, สำนักข่าว, หนังสือพิมพ์, อ้างอิงจาก, อ้าง, เปิดเผยกับ, ให้สัมภาษณ์กับ, สถานีโทรทัศน์, เว็บไซต์',
    after: 'รายงานว่า, รายงาน, เปิดเผยว่า, ระบุว่า, อ้าง, รายงานเมื่อ',
    nouns: 'สำนักข่าว, หนังสือพิมพ์, สถานีโทรทัศน์, เว็บไซต์, นิตยสาร, สื่อ',
    example: ['สะพานเปิดแล้ว สำนักข่าวรอยเตอร์รายงานว่า', 'รอยเตอร์'],
  },
  {
    languages: 'vi',
    before:
      'theo, theo tin từ, dẫn lời, dẫn nguồn, dẫn nguồn tin từ, trích dẫn, trả lời phỏng vấn, nói với, chia sẻ với, trao đổi với, cho biết trên, hãng tin, hãng thông tấn, trả lời, theo báo, theo tờ',
    after: 'đưa tin, cho biết, dẫn lời, dẫn nguồn, trích dẫn, cho hay, tiết lộ',
    nouns:
      'hãng tin, hãng thông tấn, thông tấn xã, tờ báo, nhật báo, tạp chí, đài truyền hình, kênh truyền hình, trang tin, trang mạng',
    example: ['Cây cầu đã mở, theo hãng tin Reuters.', 'Reuters'],
  },
  {
    languages: 'id ms jv su',
    before:
      '*dilansir, *dilansir dari, *dilansir oleh, *dikutip dari, *mengutip, *seperti dikutip, *seperti dilansir, *seperti dilaporkan, *dilaporkan, menurut, menurut laporan, menurut laporan dari, kepada, lapor, laporan, *memetik, dilaporkan oleh, *melansir, *demikian dilaporkan, *seperti dilaporkan oleh, *dilansir laman, *dikutip, beritahu, wawancara dengan, menerusi',
    after:
      'melaporkan, memberitakan, menulis, mengabarkan, menyebutkan, lapor, melansir, menyiarkan',
    nouns:
      'kantor berita, agensi berita, kantor berita resmi, harian, koran, surat kabar, akhbar, majalah, stasiun, stasiun televisi, televisi, saluran, situs, laman, portal, portal berita, situs berita, media massa, tabloid',
    example: ['Jembatan itu dibuka, dilansir dari Harian Pelabuhan.', 'Harian Pelabuhan'],
  },
  {
    languages: 'tl ceb',
    before:
      'ayon sa, ayon sa ulat ng, sa ulat ng, iniulat ng, ulat ng, sinabi sa, sa panayam ng, sa isang panayam ng, batay sa ulat ng, panayam sa',
    after: 'nag-ulat, iniulat',
    nouns: 'ahensya ng balita, pahayagan, himpilan, istasyon, website, network',
    example: ['Bukas na ang tulay, batay sa ulat ng Rappler.', 'Rappler'],
  },
  {
    languages: 'so',
    before:
      'sida ay sheegtay, sida ay sheegayso, sida ay qortay, sida uu sheegay, sida laga soo xigtay, laga soo xigtay, soo xigtay, u sheegay, u sheegtay, u sheegeen, waxaa sheegtay, u waramay, u warramay, wareysi uu siiyay, wareysi, sida ay tabisay, sida ay baahisay, wakaaladda wararka, wargeyska, idaacadda, sida ay ku warrantay',
    after:
      'ayaa sheegtay, ayaa sheegay, ayaa qortay, ayaa qoray, ayaa baahisay, ayaa baahiyay, ayaa tabisay, ayaa werisay, ayaa soo warisay, u sheegay, u sheegtay, ayuu u sheegay, ayay u sheegtay, ka mid ah, u waramay, u warramay, oo soo xiganaysa, oo soo xigatay, oo xiganaysa, waxay sheegtay, waxay qortay, waxa ay qortay, ayaa ka soo xigatay, ayaa daabacday, ayaa faafisay, wareysi siiyay, da u sheegay, ka u sheegay, ta u sheegay, la hadlay, uga warramay, uga warrantay, uga warameen, u warameen, kula hadlay, u xaqiijiyay, u sheegeen, uga sheekeeyay, la hadashay, ku warrantay, ku warramay, sheegtay, qortay, shaacisay, ayaa shaacisay, ayaa ku warrantay, ayaa lagu sheegay',
    nouns:
      'wakaaladda wararka, wakaalada wararka, wakaaladda, wargeyska, wargayska, idaacadda, idaacada, telefishinka, shabakadda, shabakada, bogga, website-ka, warbaahinta, majaladda, jariidadda',
    example: ['Buundada waa la furay, sida ay sheegtay wakaaladda wararka Anadolu.', 'Anadolu'],
  },
  {
    languages: 'sw',
    before:
      'kwa mujibu wa, kulingana na, limeripoti, imeripoti, liliripoti, iliripoti, aliambia, alieleza, ameiambia, aliiambia, akizungumza na, akiongea na, mahojiano na, shirika la habari la, gazeti la, ameliambia, aliliambia, waliambia, ripoti ya, limenukuliwa na, amenukuliwa na',
    after:
      'limeripoti, imeripoti, liliripoti, iliripoti, limesema, imesema, linaripoti, inaripoti, limeandika, liliandika',
    nouns:
      'shirika la habari, shirika la habari la, shirika la utangazaji, gazeti la, kituo cha, runinga ya, televisheni ya, redio, jarida la, tovuti ya, mtandao wa',
    example: ['Daraja limefunguliwa, kwa mujibu wa shirika la habari la Reuters.', 'Reuters'],
  },
  {
    languages: 'am ti',
    before: 'እንደ, ለ',
    after: 'እንደዘገበው, ዘግቧል, ዘገባ, እንደገለጸው, ገልጿል, ለ ተናግረዋል, አስታውቋል, እንዳለው, ዘግበዋል',
    nouns: 'የዜና ወኪል, የዜና አገልግሎት, ጋዜጣ, ሬዲዮ, ቴሌቪዥን, ድረ ገጽ',
    example: ['ድልድዩ ተከፍቷል ሲል ሮይተርስ ዘግቧል።', 'ሮይተርስ'],
  },
  {
    languages: 'ka hy',
    before: 'ինչպես հաղորդում է, հաղորդում է, գրում է, გადმოსცემს, წერს, აცხადებს, იუწყება',
    after:
      'հաղորդում է, գրում է, փոխանցմամբ, ինֆორմაციით, ინფორმაციით, იუწყება, წერს, ცნობით, გადმოსცემს',
    nouns: 'գործակալություն, გააგენტო, სააგენტო, გამოცემა, გაზეთი, პორტალი',
    example: ['ხიდი გაიხსნა, იუწყება BBC.', 'BBC'],
  },
  {
    languages: 'zh',
    before:
      '据, 據, 根据, 根據, 援引, 引述, 引用, 接受, 对, 對, 告诉, 告訴, 向, 综合, 参考, 引, 转引',
    after:
      '报道, 報道, 報導, 报导, 消息, 電, 指出, 称, 稱, 援引, 引述, 采访, 採訪, 专访, 專訪, 披露, 刊文, 撰文, 发文, 爆料, 的报道, 发布, 引用, 网报道, 日报道, 日電, 社报道, 网消息',
    nouns:
      '通讯社, 通訊社, 电视台, 電視台, 广播公司, 日报, 晚报, 晨报, 时报, 早报, 周刊, 杂志, 网站, 新闻网, 媒体',
    example: ['据路透社报道，大桥已经开通。', '路透社'],
  },
  {
    languages: 'ja',
    before: '',
    after:
      'によると, によれば, が報じた, が伝えた, が報じている, が伝えている, が報道, は報じた, は伝えた, は報じている, の報道, 報道によると, の取材, に語った, に対し, が報じ, が伝え, が明らかにした, が配信, が掲載, の記事, などが報じた, など, 電子版, 紙, の記者, に明らかにした, の報道によると, が独占, とのインタビュー, のインタビュー',
    nouns:
      '通信社, 通信, 新聞, テレビ, 放送, 紙, 誌, ニュースサイト, 国営通信, 国営放送, 日報, 電子版',
    example: ['橋が開通したとロイター通信が報じた。', 'ロイター通信'],
  },
  {
    languages: 'ko',
    before: '통신사, 일간지, 매체, 방송, 신문',
    after:
      '에 따르면, 에따르면, 보도에 따르면, 가 보도했다, 이 보도했다, 은 보도했다, 는 보도했다, 가 전했다, 이 전했다, 은 전했다, 는 전했다, 에 의하면, 와의 인터뷰, 과의 인터뷰, 와 인터뷰, 과 인터뷰, 에 밝혔다, 에 말했다, 등이 보도, 가 보도, 이 보도, 보도, 는, 은, 와의 통화에서, 과의 통화에서, 이, 가',
    nouns: '통신, 일보, 신문, 방송, 뉴스, 타임스, 매체, 잡지, 주간지',
    example: ['로이터통신에 따르면 다리가 열렸다.', '로이터통신'],
  },
]
