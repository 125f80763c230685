// What the names in markup suggest. Class names are English whatever the forum's language; they only hint, never decide.
import type { Element } from '../dom.ts'

const silent = new Set(
  'script style head select option textarea template svg iframe object button nav link meta input'.split(
    ' ',
  ),
)
/** Elements whose words nobody reads as part of a post. */
export const isSilent = (element: Element): boolean =>
  silent.has(element.name) || element.attribs.hidden !== undefined

/** 'post-footer', 'postFooter', 'post_footer' → post, footer */
export function partsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '')
}

const known = new WeakMap<Element, readonly string[]>()

/** The parts of an element's class, id and itemprop; read once, for every hint asks for them. */
function hintsOf(element: Element): readonly string[] {
  let parts = known.get(element)
  if (parts === undefined) {
    const { class: classes, id, itemprop } = element.attribs
    parts =
      classes || id || itemprop
        ? `${classes ?? ''} ${id ?? ''} ${itemprop ?? ''}`
            .split(/\s+/)
            .filter((name) => !modifier.test(name))
            .flatMap(partsOf)
        : []
    known.set(element, parts)
  }
  return parts
}

const has = (element: Element, words: ReadonlySet<string>): boolean =>
  hintsOf(element).some((part) => words.has(part))

/** "has-profile", "post--without-avatar": says what else is there, not what this is. */
const modifier = /^(?:has|with|no|is|not)[-_]|--/

const furniture = new Set(
  'signature sig share sharing social toolbar buttons actions controls reactions likes breadcrumb breadcrumbs pagination pager avatar profile userinfo badge badges poll menu dropdown tooltip ad ads advert sponsor related recommended similar login signup register modal widget sidebar editor'.split(
    ' ',
  ),
)
/** Beside the words of a post, not among them. */
export const isFurniture = (element: Element): boolean => has(element, furniture)

const floating = new Set(
  'signature sig modal popup dialog tooltip lightbox overlay popover'.split(' '),
)
/** Never the words of a post, however long: signatures, and what shows only on a click. */
export const isFloatingOrSignature = (element: Element): boolean => has(element, floating)

const inBody = new Set(
  'signature sig share sharing social toolbar actions controls reactions likes edited lastedit editedby ad ads advert adsbygoogle sponsor related avatar'.split(
    ' ',
  ),
)
/** What may stand inside a post's body without being its words. */
export const isBodyFurniture = (element: Element): boolean => has(element, inBody)

const authors = new Set(
  'author user username usernames nick nickname poster member userlink handle screenname creator byline login displayname fn'.split(
    ' ',
  ),
)
const profileLink =
  /(?:(?:^|\/)(?:users?|members?|profiles?|people|authors?|account|u|membre|perfil|usuario|profil|mitglied\w*)(?:[/-]|\.php|\b)|[?&;](?:u|uid|user|user_id|userid|user_profile|mode=viewprofile|action=profile|showuser)=|viewprofile|memberlist|member\.php|\/@\w|\/~\w)/i

export const isProfileLink = (element: Element): boolean =>
  element.name === 'a' &&
  profileLink.test(element.attribs.href ?? '') &&
  !/search|showposts|sendmessage|private|find|report/i.test(element.attribs.href ?? '')

/** A name may stand here. */
export function isAuthorHint(element: Element): boolean {
  if (isProfileLink(element) || element.attribs.rel === 'author') return true
  return has(element, authors)
}

const bodies = new Set(
  'content body text message msg comment entry prose description markup post'.split(' '),
)
export const isBodyHint = (element: Element): boolean => has(element, bodies)
