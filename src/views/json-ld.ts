// Provenance in the words of W3C PROV-O, as JSON-LD with its context inside: nothing has to be fetched to understand it. Records
// go by their global ids, which are the same in every database; evidence is a Web Annotation on the post's text.
import type { Edge, Evidence, Post, Thread } from './operations.ts'

type Node = Readonly<Record<string, unknown>>

const context = {
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  oa: 'http://www.w3.org/ns/oa#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  forumql: 'urn:forumql:term:',
} as const

/** Everything that is known of these posts' ways, as one graph. */
export function jsonLd(thread: Thread, posts: readonly Post[]): Node {
  const nodes = [
    forumNode(thread),
    threadNode(thread),
    ...posts.flatMap((post) => ofPost(thread, post)),
  ]
  // A source or an author of several posts is described once.
  const once = new Map(nodes.map((node) => [node['@id'], node]))
  return { '@context': context, '@graph': [...once.values()] }
}

const forumNode = ({ forum }: Thread): Node =>
  present({
    '@id': urn(forum.id),
    '@type': 'prov:Collection',
    'dcterms:title': forum.name ?? forum.host,
  })

const threadNode = ({ id, title, url, forum }: Thread): Node =>
  present({
    '@id': urn(id),
    '@type': ['prov:Entity', 'prov:Collection'],
    'dcterms:title': title,
    'dcterms:isPartOf': reference(forum.id),
    'foaf:page': page(url),
  })

function ofPost(thread: Thread, post: Post): Node[] {
  const { author, attributions: edges } = post
  const onTheWay = edges.filter(({ hop }) => hop !== null)
  const last = Math.max(...onTheWay.map(({ hop }) => hop ?? 0))
  const of = (choose: (edge: Edge) => boolean) => edges.filter(choose).map(articleReference)
  return [
    present({
      '@id': urn(post.id),
      '@type': 'prov:Entity',
      'dcterms:title': post.isOpeningPost ? thread.title : null,
      'dcterms:language': post.language,
      'dcterms:issued': instant(post.publishedAt?.at ?? null),
      'dcterms:isPartOf': reference(thread.id),
      'foaf:page': page(post.url),
      'prov:wasAttributedTo': author && reference(author.id),
      'prov:wasDerivedFrom': of(({ hop }) => hop === 1),
      'prov:hadPrimarySource': of(({ role, hop }) => role === 'ORIGIN' && hop === last),
      'prov:wasQuotedFrom': of(({ role }) => role === 'QUOTED'),
      'dcterms:references': of(({ role }) => role === 'LINKED'),
      'prov:qualifiedDerivation': edges
        .filter(({ role }) => role !== 'LINKED')
        .map(({ id }) => reference(id)),
    }),
    ...(author ? [authorNode(author)] : []),
    ...edges.flatMap((edge) => ofEdge(post, edge)),
  ]
}

const authorNode = ({ id, name, profileUrl, isLikelyFeedBot }: NonNullable<Post['author']>): Node =>
  present({
    '@id': urn(id),
    '@type': isLikelyFeedBot ? ['prov:Agent', 'prov:SoftwareAgent'] : 'prov:Agent',
    'foaf:name': name,
    'foaf:page': page(profileUrl),
  })

const derivations: Readonly<Record<Edge['role'], readonly string[]>> = {
  ORIGIN: ['prov:Derivation', 'prov:PrimarySource'],
  SYNDICATOR: ['prov:Derivation'],
  QUOTED: ['prov:Derivation', 'prov:Quotation'],
  LINKED: [],
}

const organisations: ReadonlySet<string> = new Set(['OUTLET', 'AGENCY', 'GOVERNMENT'])

/** The text as the source had it, the source, how the one came from the other, and what proves it. */
function ofEdge(post: Post, edge: Edge): Node[] {
  const { source, hop } = edge
  const next = post.attributions.filter((other) => hop !== null && other.hop === hop + 1)
  return [
    present({
      '@id': articleUrn(edge),
      '@type': 'prov:Entity',
      'dcterms:title': edge.articleTitle,
      'foaf:page': page(edge.articleUrl),
      'prov:wasAttributedTo': reference(source.id),
      'prov:wasDerivedFrom': next.map(articleReference),
    }),
    present({
      '@id': urn(source.id),
      '@type': organisations.has(source.type) ? ['prov:Agent', 'prov:Organization'] : 'prov:Agent',
      'foaf:name': source.name,
      'foaf:homepage': page(source.homepage),
    }),
    present({
      '@id': urn(edge.id),
      '@type': derivations[edge.role],
      'prov:entity': articleReference(edge),
      'forumql:role': edge.role,
      'forumql:hop': hop,
      'forumql:status': edge.status,
      'forumql:confidence': { '@value': String(edge.confidence), '@type': 'xsd:decimal' },
    }),
    ...edge.evidence.map((evidence, i) => annotation(post, edge, evidence, i)),
  ]
}

/** A body that says what, a target that says where. */
const annotation = (post: Post, edge: Edge, evidence: Evidence, i: number): Node =>
  present({
    '@id': `${urn(edge.id)}:evidence:${i + 1}`,
    '@type': 'oa:Annotation',
    'oa:hasBody': reference(edge.id),
    'oa:hasTarget': present({
      '@type': 'oa:SpecificResource',
      'oa:hasSource': reference(post.id),
      'oa:hasSelector': evidence.span && selectors(evidence.span),
    }),
    'forumql:method': evidence.method,
    'forumql:rule': evidence.rule,
    'foaf:page': page(evidence.url),
    'rdfs:comment': evidence.note,
    'prov:generatedAtTime': instant(evidence.at),
    'prov:wasAttributedTo': evidence.by && {
      '@type': ['prov:Agent', 'prov:Person'],
      'foaf:name': evidence.by,
    },
  })

const selectors = ({
  start,
  end,
  exact,
  prefix,
  suffix,
}: NonNullable<Evidence['span']>): Node[] => [
  present({
    '@type': 'oa:TextQuoteSelector',
    'oa:exact': exact,
    'oa:prefix': prefix,
    'oa:suffix': suffix,
  }),
  {
    '@type': 'oa:TextPositionSelector',
    'oa:start': { '@value': String(start), '@type': 'xsd:nonNegativeInteger' },
    'oa:end': { '@value': String(end), '@type': 'xsd:nonNegativeInteger' },
  },
]

const urn = (id: string): string => `urn:forumql:${id}`
const reference = (id: string): Node => ({ '@id': urn(id) })
const articleUrn = ({ id }: Edge): string => `${urn(id)}:article`
const articleReference = (edge: Edge): Node => ({ '@id': articleUrn(edge) })

const instant = (at: string | null) => at && { '@value': at, '@type': 'xsd:dateTime' }

/** What browsers leave in addresses and IRIs must not have is written as bytes. */
const page = (url: string | null) =>
  url && {
    '@id': url.replace(/[\s<>"{}|\\^`]/g, (character) => encodeURIComponent(character)),
  }

/** Without what is unknown. */
const present = (node: Readonly<Record<string, unknown>>): Node =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
