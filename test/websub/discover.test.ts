import { describe, expect, it } from 'vitest'
import { discover } from '../../src/websub/discover.ts'

const url = 'https://garden.example/latest'
const found = (body: string, type = 'text/html', headers: Record<string, string> = {}) =>
  discover({
    url,
    headers: new Headers({ 'content-type': type, ...headers }),
    body: Buffer.from(body),
  })

const hub = 'https://hub.example/'
const self = 'https://garden.example/self'

describe('the hub of a topic', () => {
  it('is named in Link headers, which win over the document', () => {
    const links = `<${hub}>; rel="hub", <${self}>; rel="self"`
    const page = '<html><head><link rel="hub" href="https://other.example/"></head></html>'
    expect(found(page, 'text/html', { link: links })).toEqual({ hubs: [hub], topic: self })
  })

  it.each([
    [
      'a page',
      'text/html',
      `<!doctype html><html><head><link rel="hub" href="${hub}"><link rel="self" href="/self"></head></html>`,
    ],
    [
      'Atom',
      'application/atom+xml',
      `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="${hub}"/><link rel="self" href="${self}"/></feed>`,
    ],
    [
      'RSS',
      'application/rss+xml',
      `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><a:link rel="hub" href="${hub}"/><a:link rel="self" href="${self}"/></channel></rss>`,
    ],
    [
      'JSON Feed',
      'application/feed+json',
      `{"version":"https://jsonfeed.org/version/1.1","title":"t","feed_url":"${self}","hubs":[{"type":"rssCloud","url":"https://no.example/"},{"type":"WebSub","url":"${hub}"}]}`,
    ],
  ])('is named by %s', (_, type, body) => {
    expect(found(body, type)).toEqual({ hubs: [hub], topic: self })
  })

  it('is never named by what somebody wrote in a post or an entry', () => {
    const link = '<link rel="hub" href="https://evil.example/">'
    expect(
      found(`<!doctype html><html><head></head><body><article>${link}</article></body></html>`)
        .hubs,
    ).toEqual([])
    const entry = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title><item><title>x</title>
      <description><![CDATA[${link}]]></description><atom:link rel="hub" href="https://evil.example/"/></item></channel></rss>`
    expect(found(entry, 'application/rss+xml').hubs).toEqual([])
  })

  it.each(['', '{', '<rss', 'plain words'])(
    'is not there in %j, and the topic is the address itself',
    (body) => {
      expect(found(body)).toEqual({ hubs: [], topic: url })
    },
  )

  it('is one of several, in the order of the publisher, and on the web', () => {
    const links = `<javascript:alert(1)>; rel=hub, <${hub}a>; rel=hub, <${hub}b>; rel="x hub"`
    expect(found('', 'text/html', { link: links }).hubs).toEqual([`${hub}a`, `${hub}b`])
  })
})
