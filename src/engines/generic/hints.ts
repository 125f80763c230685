// What the names in markup suggest. Class names are English whatever the forum's language; they only hint, never decide.
import type { Element } from '../dom.ts'

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
export function partsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '')
}

/** "has-profile", "post--without-avatar": says what else is there, not what this is. */
const modifier = /^(?:has|with|no|is|not)[-_]|--/

const none: Hints = { furniture: false, floating: false, inBody: false, author: false, body: false }

/** Reads the names of a page's elements, those of one name once. */
export function createHints(): (element: Element) => Hints {
  const known = new Map<string, Hints>()
  return ({ attribs }) => {
    const { class: classes, id, itemprop } = attribs
    if (!classes && !id && !itemprop) return none
    const names =
      id || itemprop ? `${classes ?? ''} ${id ?? ''} ${itemprop ?? ''}` : (classes ?? '')
    let hints = known.get(names)
    if (hints === undefined) {
      hints = hintsIn(names)
      known.set(names, hints)
    }
    return hints
  }
}

function hintsIn(names: string): Hints {
  let hints = none
  for (const name of names.split(/\s+/)) {
    if (modifier.test(name)) continue
    for (const part of partsOf(name))
      for (const kind of byWord.get(part) ?? []) hints = { ...hints, [kind]: true }
  }
  return hints
}

const profileLink =
  /(?:(?:^|\/)(?:users?|members?|profiles?|people|authors?|account|u|membre|perfil|usuario|profil|mitglied\w*)(?:[/-]|\.php|\b)|[?&;](?:u|uid|user|user_id|userid|user_profile|mode=viewprofile|action=profile|showuser)=|viewprofile|memberlist|member\.php|\/@\w|\/~\w)/i

export const isProfileLink = ({ name, attribs }: Element): boolean =>
  name === 'a' &&
  attribs.href !== undefined &&
  profileLink.test(attribs.href) &&
  !/search|showposts|sendmessage|private|find|report/i.test(attribs.href)
