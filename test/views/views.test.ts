// Provenance at addresses of its own, as a client gets it: the JSON-LD as a public RDF parser reads it, the picture as XML.
import { existsSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { parseDocument } from 'htmlparser2'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attributions, sources } from '../../drizzle/schema.ts'
import { createApp } from '../../src/app.ts'
import { policies } from '../../src/http/headers.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { addPost, addThread, seedOneOfEverything } from '../read/seed.ts'
import { openTestDatabase } from '../support/database.ts'

const TOKEN = 'a-token-of-twenty-four-characters-or-more'

let database: OpenDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  await seedOneOfEverything(db)
  await db
    .update(attributions)
    .set({
      evidence: [
        {
          method: 'BOILERPLATE_PATTERN',
          rule: 'seo-feed-footer@1',
          span: {
            start: 3,
            end: 9,
            exact: 'The post Rain appeared first on Caasimada',
            prefix: null,
            suffix: null,
          },
          url: null,
        },
        {
          method: 'HUMAN',
          rule: 'human@1',
          span: null,
          url: null,
          by: 'Bile',
          at: '2024-06-01T00:00:00.000Z',
          note: 'Seen it.',
        },
      ],
      status: 'CONFIRMED',
    })
    .where(eq(attributions.id, 'attr_via'))
})
afterAll(() => database.close())

function get(path: string, init: RequestInit = {}, settings = {}): Promise<Response> {
  const app = createApp({
    settings: { token: TOKEN, introspection: true, ...settings },
    now: () => new Date(),
    log: () => {},
  })
  return app(new Request(`http://localhost${path}`, init), database.db)
}

/** `subject predicate object` of every triple, prefixes put back. */
async function triplesOf(text: string): Promise<string[]> {
  const parser = new JsonLdParser()
  const triples: string[] = []
  const short = (iri: string) =>
    iri
      .replace('http://www.w3.org/ns/prov#', 'prov:')
      .replace('http://www.w3.org/ns/oa#', 'oa:')
      .replace('http://purl.org/dc/terms/', 'dcterms:')
      .replace('http://xmlns.com/foaf/0.1/', 'foaf:')
      .replace('http://www.w3.org/2000/01/rdf-schema#', 'rdfs:')
      .replace('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'a')
      .replace('urn:forumql:', '')
  return new Promise((resolve, reject) => {
    parser.on('data', ({ subject, predicate, object }) =>
      triples.push([subject, predicate, object].map(({ value }) => short(value)).join(' ')),
    )
    parser.on('error', reject)
    parser.on('end', () => resolve(triples))
    parser.write(text)
    parser.end()
  })
}

describe('JSON-LD', () => {
  test('says in PROV-O where a post comes from, and needs nothing else to be read', async () => {
    const response = await get('/posts/post_a.jsonld')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/ld+json')
    const text = await response.text()
    expect(Object.keys(JSON.parse(text))).toEqual(['@context', '@graph'])
    const triples = await triplesOf(text)
    expect(triples).toEqual(
      expect.arrayContaining([
        'post_a a prov:Entity',
        'post_a dcterms:title Rain over the coast',
        'post_a dcterms:issued 2024-01-01T00:01:00.000Z',
        'post_a dcterms:isPartOf thread_a',
        'post_a prov:wasAttributedTo author_a',
        'post_a prov:wasDerivedFrom attr_via:article',
        'post_a prov:hadPrimarySource attr_origin:article',
        'post_a prov:qualifiedDerivation attr_via',
        'author_a a prov:Agent',
        'author_a foaf:name Ayaan',
        'attr_via:article prov:wasDerivedFrom attr_origin:article',
        'attr_via:article prov:wasAttributedTo source_caasimada',
        'attr_via:article dcterms:title Rain',
        'attr_via:article foaf:page https://caasimada.example/rain',
        'attr_origin:article prov:wasAttributedTo source_bbc',
        'source_bbc a prov:Organization',
        'source_bbc foaf:name BBC',
        'attr_origin a prov:PrimarySource',
        'attr_origin prov:entity attr_origin:article',
        'attr_via term:status CONFIRMED',
        'attr_via term:confidence 0.9',
        'attr_via:evidence:1 a oa:Annotation',
        'attr_via:evidence:1 oa:hasBody attr_via',
        'attr_via:evidence:1 term:rule seo-feed-footer@1',
        'attr_via:evidence:2 rdfs:comment Seen it.',
        'attr_via:evidence:2 prov:generatedAtTime 2024-06-01T00:00:00.000Z',
      ]),
    )
    const [target] = triples.filter((triple) =>
      triple.startsWith('attr_via:evidence:1 oa:hasTarget'),
    )
    const node = target?.split(' ')[2] ?? ''
    expect(triples).toContain(`${node} oa:hasSource post_a`)
    const exact = triples
      .find((triple) => triple.includes(' oa:exact The post Rain'))
      ?.split(' ')[0]
    expect(triples).toContain(`${node} oa:hasSelector ${exact}`)
  })

  test('holds the posts of a thread page by page', async () => {
    const { db } = database
    await addThread(db, 'thread_long', { title: 'Long' })
    for (let i = 1; i <= 103; i += 1) {
      const id = `post_long_${String(i).padStart(3, '0')}`
      await addPost(db, id, { threadId: 'thread_long', position: i })
    }
    const first = await get('/threads/thread_long.jsonld')
    const next = /^<(\/threads\/thread_long\.jsonld\?after=[\w-]+)>; rel="next"$/.exec(
      first.headers.get('link') ?? '',
    )?.[1]
    const second = await get(next ?? '')
    expect(second.headers.get('link')).toBeNull()
    const count = async (response: Response) =>
      (await triplesOf(await response.text())).filter((one) =>
        / dcterms:isPartOf thread_long$/.test(one),
      ).length
    expect([await count(first), await count(second)]).toEqual([100, 3])
  })
})

describe('the picture', () => {
  test('names every station with what proves it, for those who see it and those who do not', async () => {
    const response = await get('/posts/post_a.svg')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(policies.data)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const text = await response.text()
    expect(text).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc"/)
    expect(text).toContain('<title id="title">Where “Rain over the coast” comes from</title>')
    expect(text).toContain(
      '<desc id="desc">Posted by Ayaan at forum_a; carried by Caasimada Online, shown by Bile said so; first produced by BBC, shown by 90 % “hash” label-line@1.</desc>',
    )
    expect(text.indexOf('>Caasimada Online</text>')).toBeGreaterThan(0)
    expect(text.indexOf('>BBC</text>')).toBeGreaterThan(text.indexOf('>Caasimada Online</text>'))
    expect(text).not.toMatch(/\son\w+=|<script|style=|href=|foreignObject/)
  })

  test('says so where nothing is known', async () => {
    const text = await (await get('/posts/post_b.svg')).text()
    expect(text).toContain('origin unknown')
    expect(text).toContain('Nothing in the post says where it is from.')
  })

  const attacks = ['xss-payloads', 'hostile-unicode'].map(
    (name) => `/work/shared/attacks/${name}.json`,
  )
  const own = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]>&lt;',
    '\u202Egnp.exe',
    'a\u0000b\u0007\ud800',
    `e${'\u0301'.repeat(200)}`,
    'و'.repeat(300),
    '漢'.repeat(300),
    '👨‍👩‍👧‍👦'.repeat(80),
  ]
  /** Every string of a file; what is JSON inside of one is read, too. */
  const stringsIn = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string') return key === 'json' ? [value, JSON.parse(value)] : [value]
    if (value === null || typeof value !== 'object') return []
    return Object.entries(value).flatMap(([name, each]) => stringsIn(each, name))
  }

  test('is never anything but a picture, whatever the names are', () => expectHarmless(own))

  test.skipIf(!attacks.every(existsSync))(
    'survives the collected attacks (skipped without them)',
    () =>
      expectHarmless(attacks.flatMap((path) => stringsIn(JSON.parse(readFileSync(path, 'utf8'))))),
  )

  async function expectHarmless(hostile: readonly string[]) {
    expect(hostile.length).toBeGreaterThan(9)
    const { drawWay } = await import('../../src/views/svg.ts')
    const { jsonLd } = await import('../../src/views/json-ld.ts')
    const allowed = new Set(['svg', 'title', 'desc', 'rect', 'g', 'text', 'path'])
    for (const name of hostile) {
      const source = { id: 'source_x', name, type: 'OUTLET', homepage: null }
      const span = { start: 0, end: 1, exact: name, prefix: null, suffix: null }
      const evidence = [
        { method: 'BYLINE', rule: name, url: null, by: name, at: null, note: name, span },
      ]
      const edge = {
        id: 'attr_x',
        role: 'ORIGIN' as const,
        hop: 1,
        status: 'EXTRACTED',
        confidence: 1,
        articleTitle: name,
        articleUrl: null,
        reachedThrough: null,
        source,
        evidence,
      }
      const author = { id: 'author_x', name, profileUrl: null, isLikelyFeedBot: false }
      const thread = {
        id: 'thread_x',
        title: name,
        url: null,
        state: 'VISIBLE',
        forum: { id: 'forum_x', name, host: null },
      }
      const post = {
        id: 'post_x',
        url: null,
        state: 'VISIBLE',
        isOpeningPost: true,
        language: null,
        publishedAt: null,
        author,
        attributions: [edge],
        thread,
      }
      const drawn = drawWay(post)
      expect(drawn.isWellFormed()).toBe(true)
      expect(drawn, name).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u)
      const walk = (nodes: readonly unknown[]): void => {
        for (const node of nodes as {
          type: string
          name?: string
          attribs?: object
          children?: unknown[]
        }[]) {
          if (node.type === 'text') continue
          expect(node.type, name).toBe('tag')
          expect(allowed, name).toContain(node.name)
          for (const attribute of Object.keys(node.attribs ?? {}))
            expect(attribute, name).toMatch(/^(?!on)[\w-]+$/i)
          walk(node.children ?? [])
        }
      }
      walk(parseDocument(drawn, { xmlMode: true }).children)
      expect(() => JSON.parse(JSON.stringify(jsonLd(thread, [post])))).not.toThrow()
    }
  }
})

describe('addresses', () => {
  test.each([
    '/posts/post_none.jsonld',
    '/posts/post_none.svg',
    '/threads/thread_none.jsonld',
    '/posts/thread_a.jsonld',
    '/threads/post_a.jsonld',
    '/threads/thread_a.svg',
    '/posts/post_a.html',
  ])('there is nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  test.each(['DELETED', 'REMOVED'] as const)('what is %s is gone', async (state) => {
    const { db } = database
    await addThread(db, `thread_${state}`, { state })
    await addPost(db, `post_${state}`, { position: 3, state })
    const paths = [`/posts/post_${state}.svg`, `/posts/post_${state}.jsonld`]
    for (const path of [...paths, `/threads/thread_${state}.jsonld`]) {
      const response = await get(path)
      expect(response.status).toBe(410)
      expect(await response.text()).not.toContain('hash of')
    }
  })

  test('who has it already gets no body', async () => {
    const first = await get('/posts/post_a.svg')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    const again = await get('/posts/post_a.svg', { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await database.db.update(sources).set({ name: 'BBC World' }).where(eq(sources.id, 'source_bbc'))
    const changed = await get('/posts/post_a.svg', { headers: { 'if-none-match': etag } })
    expect(changed.status).toBe(200)
    await database.db.update(sources).set({ name: 'BBC' }).where(eq(sources.id, 'source_bbc'))
  })

  test('only GET and HEAD are answered', async () => {
    expect((await get('/posts/post_a.svg', { method: 'HEAD' })).status).toBe(200)
    expect((await get('/posts/post_a.svg', { method: 'POST', body: '' })).status).toBe(405)
  })

  test('show nothing to whom the API shows nothing', async () => {
    expect((await get('/posts/post_a.jsonld', {}, { read: 'token' })).status).toBe(401)
    const headers = { authorization: `Bearer ${TOKEN}` }
    const allowed = await get('/posts/post_a.jsonld', { headers }, { read: 'token' })
    expect(allowed.status).toBe(200)
    expect(allowed.headers.get('cache-control')).toBe('no-store')
  })

  test('are there where only trusted operations are answered', async () => {
    expect((await get('/posts/post_a.svg', {}, { trustedOnly: true })).status).toBe(200)
    const other = await get('/graphql?query=%7B__typename%7D', {}, { trustedOnly: true })
    expect(other.status).toBe(403)
  })

  test('take one statement', async () => {
    // As /graphql counts them.
    expect((await get('/posts/post_a.jsonld')).headers.get('server-timing')).toMatch(
      /"1 statements"/,
    )
  })

  test('an id that was merged leads on', async () => {
    const text = await (await get('/posts/post_old.jsonld')).text()
    expect(text).toContain('urn:forumql:post_a')
  })
})
