// What the views ask the API: the operations, and the answers as they come back. Asks nothing itself.

/** Words that prove an edge, or a human's word on it. */
export interface Evidence {
  readonly method: string
  readonly rule: string
  readonly url: string | null
  readonly by: string | null
  readonly at: string | null
  readonly note: string | null
  readonly span: {
    readonly start: number
    readonly end: number
    readonly exact: string
    readonly prefix: string | null
    readonly suffix: string | null
  } | null
}

export interface Edge {
  readonly id: string
  readonly role: 'ORIGIN' | 'SYNDICATOR' | 'QUOTED' | 'LINKED'
  readonly hop: number | null
  readonly status: string
  readonly confidence: number
  readonly articleTitle: string | null
  readonly articleUrl: string | null
  readonly reachedThrough: { readonly id: string } | null
  readonly source: {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly homepage: string | null
  }
  readonly evidence: readonly Evidence[]
}

export interface Post {
  readonly id: string
  readonly url: string | null
  readonly state: string
  readonly isOpeningPost: boolean
  readonly language: string | null
  readonly publishedAt: { readonly at: string | null } | null
  readonly author: {
    readonly id: string
    readonly name: string
    readonly profileUrl: string | null
    readonly isLikelyFeedBot: boolean
  } | null
  /** The chain first, in hop order. */
  readonly attributions: readonly Edge[]
}

export interface Thread {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly state: string
  readonly forum: {
    readonly id: string
    readonly name: string | null
    readonly host: string | null
  }
}

export type PostAnswer = (Post & { readonly thread: Thread }) | null

export type ThreadAnswer =
  | (Thread & {
      readonly posts: {
        readonly nodes: readonly Post[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    })
  | null

const fragments = `
fragment ThreadFacts on Thread { id title url state forum { id name host } }
fragment PostFacts on Post {
  id url state isOpeningPost language
  publishedAt { at }
  author { id name profileUrl isLikelyFeedBot }
  attributions {
    id role hop status confidence articleTitle articleUrl
    reachedThrough { id }
    source { id name type homepage }
    evidence { method rule url by at note span { start end exact prefix suffix } }
  }
}`

export const postOperation = `query ViewOfPost($id: ID!) {
  node(id: $id) { ... on Post { ...PostFacts thread { ...ThreadFacts } } }
}${fragments}`

export const threadOperation = `query ViewOfThread($id: ID!, $after: String) {
  node(id: $id) { ... on Thread {
    ...ThreadFacts
    posts(first: 100, after: $after) { nodes { ...PostFacts } pageInfo { hasNextPage endCursor } }
  } }
}${fragments}`
