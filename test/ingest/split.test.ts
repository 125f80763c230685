// Documents that are no pages: what becomes of feeds, objects of APIs and typed records.
import { describe, expect, test } from 'vitest'
import { extractAll } from '../../src/ingest/extract-all.ts'
import { documentIn } from '../../src/ingest/given.ts'
import { receive } from '../../src/ingest/receive.ts'

const options = { receivedAt: new Date('2026-03-01T10:00:00Z') }
const read = (document: unknown) => {
  const all = extractAll(receive(documentIn(document)).input, options)
  return { ...all, news: all.found.flatMap(({ news }) => news) }
}
const threads = (document: unknown) =>
  read(document).found.map(({ extraction }) => extraction.thread)

describe('a feed', () => {
  const item = (inner: string) => `<item>${inner}</item>`
  const rss = (...items: string[]) => `<?xml version="1.0"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel><title>Latest</title><link>https://garden.example/talk/</link>${items.join('')}</channel></rss>`

  test('becomes one thread for each page, with its items as posts', () => {
    const feed = rss(
      item(
        '<title>Warm mats</title><link>https://garden.example/talk/t/warm-mats/7</link><dc:creator>sower</dc:creator><guid isPermaLink="false">a-1</guid><pubDate>Tue, 03 Feb 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;Do they &lt;b&gt;help&lt;/b&gt;?&lt;/p&gt;</description>',
      ),
      item(
        '<title>Re: Warm mats</title><link>https://garden.example/talk/t/warm-mats/7/4</link><author>ann@mail.example (Ann)</author><description>They do.</description>',
      ),
      item('<title>Hoses</title><link>/talk/t/hoses/8</link><description>Which one?</description>'),
    )
    const { kind, found } = read({ feed: { feed } })
    expect(kind).toBe('FEED')
    expect(found.map(({ extraction }) => extraction.engine)).toEqual(['feed', 'feed'])
    expect(found.map(({ extraction }) => extraction.thread)).toMatchObject([
      {
        title: 'Warm mats',
        url: 'https://garden.example/talk/t/warm-mats/7',
        forum: { baseUrl: 'https://garden.example/talk' },
        posts: [
          {
            guid: 'a-1',
            position: 1,
            author: { name: 'sower' },
            text: 'Do they help?',
            publishedAt: { at: '2026-02-03T10:00:00.000Z' },
          },
          {
            position: 4,
            author: { name: 'Ann' },
            url: 'https://garden.example/talk/t/warm-mats/7/4',
          },
        ],
      },
      { title: 'Hoses', url: 'https://garden.example/talk/t/hoses/8' },
    ])
    expect(JSON.stringify(found)).not.toContain('ann@mail.example')
  })

  test('names the sources of its entries', () => {
    const [thread] = threads({
      feed: {
        feed: rss(
          item(
            '<title>A</title><link>https://garden.example/a</link><description>Words of a leaf.</description><source url="https://leaf.example/feed.xml">The Leaf</source><atom:link rel="via" href="https://twig.example/x"/><dc:rights>© 2026 The Root</dc:rights>',
          ),
        ),
      },
    })
    expect(thread?.posts[0]?.sources).toEqual([
      {
        role: 'SYNDICATOR',
        name: 'The Leaf',
        url: 'https://leaf.example/feed.xml',
        rule: 'rss-source@1',
      },
      { role: 'SYNDICATOR', name: null, url: 'https://twig.example/x', rule: 'atom-via@1' },
      { role: 'ORIGIN', name: 'The Root', url: null, rule: 'feed-rights@1' },
    ])
  })

  test('of discussions elsewhere is about the pages where they stand', () => {
    const [thread] = threads({
      feed: {
        feed: rss(
          item(
            '<title>Moss</title><link>https://paper.example/moss</link><comments>https://garden.example/talk/t/moss/9</comments><description>Comments</description>',
          ),
        ),
      },
    })
    expect(thread).toMatchObject({
      url: 'https://garden.example/talk/t/moss/9',
      posts: [{ sources: [{ role: 'LINKED', url: 'https://paper.example/moss' }] }],
    })
  })

  test('may be Atom, with the version of the newest edit', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>t</id><updated>2026-02-03T00:00:00Z</updated>
      <entry><title type="html">Ferns &amp;amp; moss</title><id>tag:1</id><link href="https://garden.example/ferns"/>
      <published>2026-02-01T00:00:00Z</published><updated>2026-02-03T00:00:00Z</updated>
      <author><name>Ann</name><email>ann@mail.example</email></author>
      <content type="html">&lt;p&gt;Shade.&lt;/p&gt;</content>
      <source><title>Fern News</title><id>f</id><link href="https://fern.example/"/></source></entry></feed>`
    const { found } = read({ feed: { feed } })
    expect(found[0].input.fetchedAt).toEqual(new Date('2026-02-03T00:00:00Z'))
    expect(found[0].extraction.thread).toMatchObject({
      title: 'Ferns & moss',
      posts: [
        {
          text: 'Shade.',
          editedAt: { at: '2026-02-03T00:00:00.000Z' },
          sources: [{ role: 'SYNDICATOR', name: 'Fern News', url: 'https://fern.example/' }],
        },
      ],
    })
  })

  test('may be JSON Feed', () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'F',
      items: [{ id: '1', url: 'https://garden.example/x', content_text: 'Plain words.' }],
    })
    expect(threads({ feed: { feed } })).toMatchObject([
      { posts: [{ text: 'Plain words.', guid: '1' }] },
    ])
  })

  test.each([
    ['nothing of the kind', 'hello there', 'UNSUPPORTED_INPUT'],
    ['empty', rss(), 'NO_POSTS_FOUND'],
    [
      'nested 100,000 deep',
      `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`,
      'HTML_TOO_COMPLEX',
    ],
    [
      'of a tag with 50,000 attributes',
      `<rss version="2.0"><channel><item ${Array.from({ length: 50_000 }, (_, i) => `a${i}=""`).join(' ')}/></channel></rss>`,
      'HTML_TOO_COMPLEX',
    ],
  ])('%s is refused', (_, feed, code) => {
    expect(() => read({ feed: { feed } })).toThrow(expect.objectContaining({ code }))
  })
})

describe('typed records', () => {
  const forum = { baseUrl: 'https://garden.example' }

  test('are taken as they are', () => {
    const [thread] = threads({
      records: {
        forum,
        threads: [
          {
            nativeId: 5,
            title: 'Peat',
            tags: ['soil'],
            posts: [
              {
                nativeId: 'p1',
                author: { name: 'Ann', nativeId: '9' },
                publishedAt: '2026-01-01T00:00:00Z',
                markdown: 'No **peat**, see [this](https://peat.example/).',
              },
              {
                nativeId: 'p2',
                author: 'Bo',
                html: '<p>Right.</p><script>x</script>',
                replyToNativeId: 'p1',
              },
            ],
          },
        ],
      },
    })
    expect(thread).toMatchObject({
      nativeId: '5',
      tags: ['soil'],
      forum: { baseUrl: 'https://garden.example' },
      posts: [
        {
          text: 'No peat, see this.',
          author: { nativeId: '9' },
          links: [{ url: 'https://peat.example/' }],
        },
        { text: 'Right.', html: '<p>Right.</p>', replyToNativeId: 'p1' },
      ],
    })
  })

  test('say what became of posts without storing their words', () => {
    const { found, news } = read({
      records: {
        forum,
        threads: [
          {
            nativeId: '5',
            title: 'Peat',
            isPartial: true,
            posts: [{ nativeId: '1', text: 'secret', state: 'DELETED' }],
          },
        ],
      },
    })
    expect(JSON.stringify(found[0].extraction)).not.toContain('secret')
    expect(news).toMatchObject([
      {
        target: 'POST',
        record: { nativeId: '1', forum: { baseUrl: forum.baseUrl } },
        state: 'DELETED',
      },
    ])
  })

  test('lose what no database could hold, and keep the rest', () => {
    const long = 'x'.repeat(5000)
    const post = {
      nativeId: long,
      url: 'no address',
      author: { name: long, profileUrl: `https://garden.example/${long}` },
      editedAt: '+275760-01-01T00:00:00Z',
      reactionCount: 2 ** 40,
      text: 'Words.',
      state: 'VISIBLE',
    }
    const thread = { nativeId: '1', title: 'A', tags: [long], postCount: 2 ** 40, posts: [post] }
    const { found, news } = read({ records: { forum, threads: [thread] } })
    expect(found[0].input.fetchedAt).toBeNull()
    expect(found[0].extraction.thread).toMatchObject({
      tags: ['x'.repeat(200)],
      declaredPostCount: null,
      posts: [
        {
          nativeId: null,
          url: null,
          author: { name: 'x'.repeat(200), profileUrl: null },
          reactionCount: null,
          text: 'Words.',
        },
      ],
    })
    expect(news).toMatchObject([{ record: { url: null } }])
  })

  test('say nothing of records whose forum nobody names', () => {
    const posts = [{ url: 'https://other.example/t/1#p2', text: 'x', state: 'VISIBLE' }]
    const { found, news } = read({ records: { threads: [{ title: 'Peat', posts }] } })
    expect(found).toHaveLength(1)
    expect(news).toEqual([])
  })

  test('without any forum are refused if they have native ids', () => {
    expect(() =>
      read({ records: { threads: [{ nativeId: '1', posts: [{ text: 'x' }] }] } }),
    ).toThrow(/name/)
  })

  test('with characters that cannot be stored lose them', () => {
    const [thread] = threads({
      records: { forum, threads: [{ title: 'a\u0000b', posts: [{ text: 'c\u0000d\ud800' }] }] },
    })
    expect(thread).toMatchObject({ title: 'ab', posts: [{ text: 'cd\ufffd' }] })
  })

  test.each([
    [{ threads: [] }, /threads/],
    [{ forum, threads: [{ posts: [{ html: 'a', text: 'b' }] }] }, /threads\.0\.posts\.0.*only one/],
    [{ forum, threads: [{ posts: [{ position: 0 }] }] }, /threads\.0\.posts\.0\.position/],
    [{ forum, threads: [{ title: 5 }] }, /threads\.0\.title/],
  ])('%j is refused by its place', (records, message) => {
    expect(() => read({ records })).toThrow(
      expect.objectContaining({ code: 'INVALID', message: expect.stringMatching(message) }),
    )
  })
})

describe('objects of an API', () => {
  test('a topic of Invision brings its first and last post', () => {
    const author = {
      id: 3,
      name: 'Ann',
      email: 'ann@mail.example',
      registrationIpAddress: '192.0.2.7',
      profileUrl: 'https://garden.example/profile/3-ann/',
    }
    const json = {
      id: 12,
      title: 'Hedges',
      forum: { id: 2, name: 'Shrubs', url: 'https://garden.example/forum/2-shrubs/' },
      posts: 4,
      tags: ['box'],
      locked: false,
      hidden: false,
      url: 'https://garden.example/topic/12-hedges/',
      firstPost: {
        id: 70,
        item_id: 12,
        author,
        date: '2026-02-01T09:00:00Z',
        content: '<p>When to cut?</p>',
        hidden: false,
        url: 'https://garden.example/topic/12-hedges/?do=findComment&comment=70',
      },
      lastPost: {
        id: 74,
        item_id: 12,
        author,
        date: '2026-02-02T09:00:00Z',
        content: '<p>In June.</p>',
        hidden: true,
      },
    }
    const { kind, found, news, warnings } = read({ invision: { json } })
    expect(warnings).toMatchObject([{ code: 'PII_DROPPED' }])
    expect(kind).toBe('INVISION_JSON')
    expect(found[0].extraction).toMatchObject({
      engine: 'invision',
      thread: {
        nativeId: '12',
        url: 'https://garden.example/topic/12-hedges/',
        forum: { baseUrl: 'https://garden.example' },
        boards: [{ name: 'Shrubs', nativeId: '2' }],
        declaredPostCount: 4,
        posts: [{ nativeId: '70', position: 1, text: 'When to cut?', author: { nativeId: '3' } }],
      },
      warnings: [{ code: 'PARTIAL_THREAD' }],
    })
    expect(news.map(({ target, state }) => `${target} ${state}`)).toEqual([
      'THREAD VISIBLE',
      'POST VISIBLE',
      'POST HIDDEN',
    ])
    expect(JSON.stringify(found)).not.toMatch(/mail\.example|192\.0\.2/)
  })

  test('posts of XenForo stand where they say', () => {
    const json = {
      thread: {
        thread_id: 8,
        title: 'Roses',
        reply_count: 30,
        discussion_open: false,
        discussion_state: 'visible',
        view_url: 'https://garden.example/talk/threads/roses.8/',
        Forum: { node_id: 2, title: 'Shrubs' },
      },
      posts: [
        {
          post_id: 91,
          thread_id: 8,
          position: 20,
          post_date: 1770000000,
          last_edit_date: 1770000600,
          username: 'bo',
          user_id: 4,
          User: { user_id: 4, email: 'bo@mail.example' },
          message_parsed: '<b>Prune</b> them.',
          message_state: 'visible',
        },
      ],
    }
    const { kind, found } = read({ xenforo: { json } })
    expect(kind).toBe('XENFORO_JSON')
    expect(found[0].input.fetchedAt).toEqual(new Date(1770000600_000))
    expect(found[0].extraction.thread).toMatchObject({
      nativeId: '8',
      isLocked: true,
      forum: { baseUrl: 'https://garden.example/talk' },
      declaredPostCount: 31,
      posts: [
        {
          nativeId: '91',
          position: 21,
          text: 'Prune them.',
          author: { name: 'bo', nativeId: '4' },
        },
      ],
    })
    expect(JSON.stringify(found)).not.toContain('mail.example')
  })

  test('what nobody here reads is refused', () => {
    expect(() => read({ invision: { json: { hello: 'world' } } })).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED_INPUT' }),
    )
  })
})
