// Pages that show no thread are refused with a code and a remedy.
import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { extract } from '../../src/ingest/extract.ts'

const refusal = (content: string, engine: string | null = null): AppError => {
  try {
    extract(
      {
        kind: 'html',
        content,
        url: 'https://boats.example/forum/viewforum.php?f=4',
        fetchedAt: null,
        timezone: null,
        language: null,
        forum: null,
      },
      { engine, receivedAt: new Date('2026-01-01T00:00:00Z') },
    )
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('the page was read')
}

const topics = ['Varnish', 'Oars', 'A leak at the keel', 'Sails from old tents', 'Which trailer?']

describe('pages without a thread', () => {
  test('an empty document is UNSUPPORTED_INPUT', () => {
    expect(refusal(' \n ').code).toBe('UNSUPPORTED_INPUT')
  })

  test('a board list of known software is NOT_A_THREAD', () => {
    const rows = topics.map(
      (title, n) =>
        `<li class="row bg1"><dl><dt><a href="./viewtopic.php?t=${n}" class="topictitle">${title}</a><br>by <a href="./memberlist.php?mode=viewprofile&u=${n}" class="username">Tove</a> » Fri May 14, 2021 7:32 pm</dt><dd class="posts">12</dd><dd class="views">410</dd><dd class="lastpost"><a href="./memberlist.php?u=1" class="username">Ambrose</a> Sat May 15, 2021 8:01 am</dd></dl></li>`,
    )
    const page = `<html><head><title>Wood and finish</title></head><body id="phpbb" class="section-viewforum"><ul class="topiclist topics">${rows.join('')}</ul></body></html>`
    expect(refusal(page).code).toBe('NOT_A_THREAD')
    expect(refusal(page).message).toMatch(/Send the page of one thread/)
  })

  test('a board list of unknown software is NOT_A_THREAD', () => {
    const rows = topics.map(
      (title, n) =>
        `<div class="line"><h3><a href="/t/${n}">${title} and what came of it in the end</a></h3><span class="by"><a href="/user/${n}">user${n}</a></span> <time datetime="2024-05-0${n + 1}">${n + 1} May</time> <b>${n} answers</b></div>`,
    )
    expect(
      refusal(`<html><body><div class="lines">${rows.join('')}</div></body></html>`).code,
    ).toBe('NOT_A_THREAD')
  })

  test('a login wall is NOT_A_THREAD', () => {
    const page =
      '<html><head><title>Log in</title></head><body><h1>Please log in</h1><form><input name="u"><input type="password" name="p"><button>Log in</button></form></body></html>'
    expect(refusal(page).message).toMatch(/login form/)
  })

  test('a page that a script would fill is refused as such, not for the login form it hides', () => {
    const page =
      '<html><head><title>The ferry</title><script src="/app.js"></script></head><body><noscript>This needs JavaScript.</noscript><div id="root"></div><form style="display:none"><input name="u"><input type="password" name="p"></form></body></html>'
    expect(refusal(page).code).toBe('NOT_A_THREAD')
    expect(refusal(page).message).toMatch(/empty shell/)
    expect(refusal(page).message).toMatch(/as a browser has rendered it/)
  })

  test('an error page is NO_POSTS_FOUND', () => {
    const page =
      '<html><head><title>404</title></head><body><h1>Not found</h1><p>The requested topic does not exist.</p></body></html>'
    expect(refusal(page).code).toBe('NO_POSTS_FOUND')
  })

  test('broken markup does no harm', () => {
    expect(refusal('<<<div <p ><![CDATA[ </span <table><tr><td').code).toBe('NO_POSTS_FOUND')
  })
})
