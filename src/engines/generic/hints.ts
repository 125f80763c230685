// What the names in markup suggest. Class names are English whatever the forum's language; they only hint, never decide.
import type { Element } from '../dom.ts'
import { classesIn, remember, shapeOf } from '../element-index.ts'

export interface Hints {
  /** Beside the words of a post, not among them. */
  readonly furniture: boolean
  /** Never the words of a post, however long: signatures, and what shows only on a click. */
  readonly floating: boolean
  /** What may stand inside a post's body without being its words. */
  readonly inBody: boolean
  readonly author: boolean
  readonly body: boolean
}

const words: Readonly<Record<keyof Hints, string>> = {
  furniture:
    'signature sig share sharing social toolbar buttons actions controls reactions likes breadcrumb breadcrumbs pagination pager avatar profile userinfo badge badges poll menu dropdown tooltip ad ads advert sponsor related recommended similar login signup register modal widget sidebar editor',
  floating: 'signature sig modal popup dialog tooltip lightbox overlay popover',
  inBody:
    'signature sig share sharing social toolbar actions controls reactions likes edited lastedit editedby ad ads advert adsbygoogle sponsor related avatar',
  author:
    'author user username usernames nick nickname poster member userlink handle screenname creator byline login displayname fn',
  body: 'content body text message msg comment entry prose description markup post',
}
const kinds = Object.keys(words) as (keyof Hints)[]
const byWord = new Map<string, (keyof Hints)[]>()
for (const kind of kinds)
  for (const word of words[kind].split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), kind])

/** 'post-footer', 'postFooter', 'post_footer' → post, footer */
export function partsOf(name: string): readonly string[] {
  const parts = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g)
  return parts ?? []
}

/** "has-profile", "post--without-avatar": says what else is there, not what this is. */
const modifier = /^(?:has|with|no|is|not)[-_]|--/

const none: Hints = { furniture: false, floating: false, inBody: false, author: false, body: false }

/** Reads the names of a page's elements, each name once. */
export function createHints(): (element: Element) => Hints {
  const byName = new Map<string, Hints>()
  const byNames = new Map<string, Hints>()
  const ofName = (name: string): Hints => remember(byName, name, hintsIn)
  const readNames = (names: string): Hints =>
    classesIn(names).reduce((hints, name) => both(hints, ofName(name)), none)
  const ofNames = (names: string): Hints => remember(byNames, names, readNames)
  return ({ attribs }) => {
    const { class: classes, id, itemprop } = attribs
    let hints = classes ? ofNames(classes) : none
    // Numbers differ from element to element, and hint at nothing.
    if (id) hints = both(hints, ofName(shapeOf(id)))
    if (itemprop) hints = both(hints, ofNames(itemprop))
    return hints
  }
}

function both(a: Hints, b: Hints): Hints {
  if (a === none || a === b) return b
  if (b === none) return a
  return {
    furniture: a.furniture || b.furniture,
    floating: a.floating || b.floating,
    inBody: a.inBody || b.inBody,
    author: a.author || b.author,
    body: a.body || b.body,
  }
}

function hintsIn(name: string): Hints {
  const known = modifier.test(name) ? [] : partsOf(name).flatMap((part) => byWord.get(part) ?? [])
  return known.length === 0
    ? none
    : { ...none, ...Object.fromEntries(known.map((kind) => [kind, true])) }
}

const profileLink =
  /(?:(?:^|\/)(?:users?|members?|profiles?|people|authors?|account|u|membre|perfil|usuario|profil|mitglied\w*)(?:[/-]|\.php|\b)|[?&;](?:u|uid|user|user_id|userid|user_profile|mode=viewprofile|action=profile|showuser)=|viewprofile|memberlist|member\.php|\/@\w|\/~\w)/i

/** What is done to members, or to become one. */
const notOfProfiles =
  /(?:^|[/?&;=])(?:search|showposts|sendmessage|private|find(?:user|posts)?|report|register|sign-?up|sign-?in|log-?in|log-?out)(?=[/?&;=.]|$)/i

export const isProfileLink = ({ name, attribs }: Element): boolean =>
  name === 'a' &&
  attribs.href !== undefined &&
  profileLink.test(attribs.href) &&
  !notOfProfiles.test(attribs.href)
