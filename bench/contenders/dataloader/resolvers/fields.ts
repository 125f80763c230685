// What a type's resolvers are: functions of a row as the database has it. Types only.
import type { Kind } from '../collection.ts'
import type { Reader } from '../reader.ts'
import type { RowOf } from '../records.ts'
import type { Member, Provenance, Revision } from '../rows.ts'

interface Context {
  readonly reader: Reader
}

// biome-ignore lint/suspicious/noExplicitAny: arguments as the contract's scalars and defaults make them.
export type Fields<Row> = Record<string, (row: Row, args: any, context: Context) => unknown>

export type ForumResolvers = Fields<RowOf['forum']>
export type BoardResolvers = Fields<RowOf['board']>
export type ThreadResolvers = Fields<RowOf['thread']>
export type PostResolvers = Fields<RowOf['post']>
export type PostRevisionResolvers = Fields<Revision>
export type AuthorResolvers = Fields<RowOf['author']>
export type SourceResolvers = Fields<RowOf['source']>
export type AttributionResolvers = Fields<RowOf['attribution']>
export type IngestionResolvers = Fields<RowOf['ingestion']>
export type StoryResolvers = Fields<RowOf['story']>
export type MembershipResolvers = Fields<Member>
export type ProvenanceResolvers = Fields<Provenance>
export type QueryResolvers = Fields<undefined>
export type NodeResolvers = Fields<RowOf[Kind]>
