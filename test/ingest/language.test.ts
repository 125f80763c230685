import { describe, expect, it } from 'vitest'
import { threadLanguage } from '../../src/ingest/clean-language.ts'
import { detectLanguage } from '../../src/ingest/language.ts'

describe('detectLanguage', () => {
  it.each([
    ['so', 'Waxaan rabaa in aan ogaado goorta uu bilaabanayo kulanka, cidna ima aysan sheegin.'],
    [
      'so',
      'Wargeysku wuxuu qoray in roobku ka da’ay gobollada koonfureed labadii maalmood ee la soo dhaafay.',
    ],
    ['ar', 'هل يعرف أحدكم كيف يمكن إصلاح هذه الدراجة القديمة؟'],
    ['fa', 'آیا کسی می‌داند این دوچرخهٔ قدیمی را چگونه تعمیر کنم؟'],
    ['ur', 'کیا کسی کو معلوم ہے کہ یہ پرانی سائیکل کیسے ٹھیک ہو گی؟'],
    ['ru', 'Кто-нибудь знает, как починить такой старый велосипед?'],
    ['uk', 'Чи хтось знає, як полагодити цей старий велосипед, щоб він їхав?'],
    ['bg', 'Някой знае ли как да поправя това старо колело, без да го чупя?'],
    ['en', 'Does anyone know how I could mend this old bicycle without new parts?'],
    ['de', 'Weiß jemand, wie man so ein altes Fahrrad wieder flott bekommt?'],
    ['nl', 'Weet iemand hoe ik deze oude fiets weer aan de praat krijg?'],
    ['sv', 'Vet någon hur man lagar en så gammal cykel utan nya delar?'],
    ['da', 'Er der nogen, som ved, hvad jeg kan gøre ved den gamle cykel?'],
    ['fi', 'Tietääkö joku, miten tämän vanhan pyörän saa taas kuntoon, kun osia ei ole?'],
    ['tr', 'Bu eski bisikleti nasıl tamir edeceğimi bilen var mı?'],
    ['fr', 'Est-ce que quelqu’un sait comment réparer ce vieux vélo ?'],
    ['es', '¿Alguien sabe cómo puedo arreglar esta bicicleta tan vieja?'],
    ['pt', 'Alguém sabe como posso consertar esta bicicleta tão velha?'],
    ['it', 'Qualcuno sa come posso riparare questa vecchia bicicletta?'],
    ['ro', 'Știe cineva cum pot să repar bicicleta asta veche fără piese noi?'],
    ['pl', 'Czy ktoś wie, jak naprawić taki stary rower bez nowych części?'],
    ['cs', 'Neví někdo, jak se dá opravit takové staré kolo, když už díly nejsou?'],
    ['hu', 'Tudja valaki, hogy hogyan lehet megjavítani ezt a régi biciklit?'],
    ['sq', 'A e di dikush se si mund ta rregulloj këtë biçikletë të vjetër?'],
    ['sw', 'Je, kuna mtu anayejua jinsi ya kutengeneza baiskeli hii ya zamani kwa bei nafuu?'],
    ['id', 'Apakah ada yang tahu cara memperbaiki sepeda tua ini tanpa suku cadang baru?'],
    ['vi', 'Có ai biết cách sửa chiếc xe đạp cũ này không?'],
    ['fil', 'May nakakaalam ba kung paano ko aayusin ang lumang bisikleta na ito?'],
    ['hi', 'क्या किसी को पता है कि यह पुरानी साइकिल कैसे ठीक होगी?'],
    ['el', 'Ξέρει κανείς πώς επισκευάζεται ένα τόσο παλιό ποδήλατο;'],
    ['he', 'מישהו יודע איך מתקנים אופניים ישנים כאלה?'],
    ['th', 'มีใครรู้วิธีซ่อมจักรยานเก่าคันนี้บ้าง'],
    ['zh', '有人知道怎么修这辆旧自行车吗？'],
    ['ja', 'この古い自転車の直し方を知っている人はいますか。'],
    ['ko', '이 오래된 자전거를 고치는 방법을 아시는 분 있나요?'],
  ])('knows %s', (language, text) => {
    expect(detectLanguage(text, null)).toBe(language)
  })

  it('believes a clear text more than the page that it stands in', () => {
    const somali = 'Waxaan rabaa in aan ogaado goorta uu bilaabanayo kulanka.'
    expect(detectLanguage(somali, 'en-US')).toBe('so')
  })

  it('keeps the region and the close relatives that the hint names', () => {
    expect(detectLanguage('I think that is what you want, and it works.', 'en-GB')).toBe('en-GB')
    expect(detectLanguage('Er det noen som vet hva jeg kan gjøre med den?', 'nn')).toBe('nn')
  })

  it('takes the hint for a text too short to tell, and null where there is none', () => {
    expect(detectLanguage('+1', 'de')).toBe('de')
    expect(detectLanguage('LOL', 'pt_BR')).toBe('pt-BR')
    expect(detectLanguage('LOL', null)).toBeNull()
    expect(detectLanguage('', null)).toBeNull()
  })

  it('ignores a hint that is no language tag', () => {
    expect(detectLanguage('LOL', 'not a language')).toBeNull()
    expect(detectLanguage('LOL', '')).toBeNull()
  })

  it('does not read addresses as words', () => {
    expect(detectLanguage('https://example.org/the/and/of/to/is/that', null)).toBeNull()
  })

  it('answers for a very long text as for its beginning', () => {
    const english = 'This is what they said about the old bicycle in the yard. '
    expect(detectLanguage(english.repeat(20_000), null)).toBe('en')
  })
})

describe('the language of a thread', () => {
  it('is that of most of its posts, whatever its page says of itself', () => {
    expect(threadLanguage(['de', 'en', 'de', null], 'en-US')).toBe('de')
  })

  it('is what the page says, in its canonical form, where no post tells', () => {
    expect(threadLanguage([null], 'en_gb')).toBe('en-GB')
    expect(threadLanguage([], 'no such language')).toBeNull()
  })
})
