// An engine made of the selectors a caller gives, for pages that no engine reads well. Knows no software.
import { AppError } from '../errors.ts'
import type { Selectors } from '../model.ts'
import { defineEngine } from './define.ts'
import { attributeOf, findFirst } from './dom.ts'
import type { Engine } from './engine.ts'
import type { Page } from './page.ts'

/** @throws AppError INVALID from `extract` when a selector is not valid CSS. */
export function bySelectors(selectors: Selectors): Engine {
  const { post, author, body, date, permalink, title, next } = selectors
  const others = [author, date, permalink].filter((selector) => selector !== null)
  const engine = defineEngine({
    id: 'selectors',
    marks: {},
    ...(title === null ? {} : { thread: { title } }),
    posts: {
      each: post,
      nativeId: '@id',
      author: author ?? [],
      authorUrl: author === null ? [] : [`${author}@href`, `:is(${author}) a@href`],
      date: date ?? 'time',
      ...(permalink === null ? {} : { url: [`${permalink}@href`, `:is(${permalink}) a@href`] }),
      body: body ?? ':scope',
      // Without a body of its own the whole post is the body, less what was told to be something else.
      ...(body === null && others.length > 0 ? { drop: others.join(', ') } : {}),
    },
  })
  return {
    id: engine.id,
    detect: () => 1,
    extract(page) {
      check(selectors, page)
      const nextPageUrl = next === null ? null : attributeOf(findFirst(page.dom, next), 'href')
      const thread = engine.extract(page)
      return next === null ? thread : { ...thread, nextPageUrl }
    },
  }
}

function check(selectors: Selectors, { dom }: Page): void {
  for (const [name, selector] of Object.entries(selectors)) {
    if (selector === null) continue
    try {
      findFirst(dom, selector)
    } catch (cause) {
      throw new AppError('INVALID', `selectors.${name} is not a CSS selector: ${selector}`, {
        cause,
        field: ['selectors', name],
      })
    }
  }
}
