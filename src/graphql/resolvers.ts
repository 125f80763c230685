// The resolvers of operations that no plan answers alone: introspection, previews and mutations. What else they pass on was
// read by plans and stands under the keys of the answer, so no other field needs one.
import type { GraphQLFieldResolver } from 'graphql'
import { apiTokenMutations, apiTokenPayloads } from './api-tokens.ts'
import type { Context } from './context.ts'
import { correctionMutations, correctionPayloads } from './corrections.ts'
import { erasureMutations, erasurePayloads } from './erasure.ts'
import { IngestPayload, ingestMutations, UserErrors } from './ingestion.ts'
import { byName, previewIngest } from './preview.ts'
import { DateTime, Html, LanguageTag, Url } from './scalars.ts'
import { subscriptionMutations, subscriptionPayloads } from './subscriptions.ts'
import { webhookMutations, webhookPayloads } from './webhooks.ts'

/** For every field without a resolver of its own. */
export const byKey: GraphQLFieldResolver<Record<string, unknown> | undefined, Context> = async (
  parent,
  _,
  { data },
  { path, fieldName },
) => {
  if (parent && byName in parent) return parent[fieldName]
  return (parent ?? (await data()))[path.key]
}

export const resolvers = {
  DateTime,
  URL: Url,
  HTML: Html,
  LanguageTag,
  Query: { previewIngest },
  Mutation: {
    ...ingestMutations,
    ...webhookMutations,
    ...apiTokenMutations,
    ...correctionMutations,
    ...erasureMutations,
    ...subscriptionMutations,
  },
  ...webhookPayloads,
  ...apiTokenPayloads,
  ...correctionPayloads,
  ...erasurePayloads,
  ...subscriptionPayloads,
  IngestPayload,
  UserError: UserErrors,
}
