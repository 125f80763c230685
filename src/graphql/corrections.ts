// The mutations by which humans correct what extractors found. The work is done by src/ingest, which is loaded when first needed.
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from './context.ts'
import { answering, readField, saidField, userErrorsField } from './mutation.ts'
import { byName } from './preview.ts'
import type {
  MutationCorrectAttributionArgs,
  MutationMergeSourcesArgs,
  MutationReextractArgs,
  MutationUnmergeSourceArgs,
} from './schema.generated.ts'

export const correctionMutations = {
  correctAttribution: (
    _: unknown,
    { input }: MutationCorrectAttributionArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    answering(context, info, async () => {
      const { correct } = await import('../ingest/correct.ts')
      const { attributionId, postId } = await correct(
        {
          status: input.status,
          attributionId: input.attributionId ?? null,
          postId: input.postId ?? null,
          sourceId: input.sourceId ?? null,
          sourceName: input.sourceName ?? null,
          role: input.role ?? null,
          hop: input.hop ?? null,
          articleTitle: input.articleTitle ?? null,
          articleUrl: input.articleUrl ?? null,
          by: input.by ?? null,
          note: input.note ?? null,
        },
        context,
      )
      return { records: { attribution: attributionId, post: postId } }
    }),

  mergeSources: (
    _: unknown,
    { input: { intoId, fromIds, by = null, note = null } }: MutationMergeSourcesArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    answering(context, info, async () => {
      const { merge } = await import('../ingest/correct.ts')
      return { records: { source: await merge({ intoId, fromIds, by, note }, context) } }
    }),

  reextract: (
    _: unknown,
    { input: { limit } }: MutationReextractArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    answering(context, info, async () => {
      const { reextract } = await import('../ingest/reextract.ts')
      const done = await reextract(context.db, limit ?? 100)
      return { records: {}, said: { reextraction: { ...done, [byName]: true } } }
    }),

  unmergeSource: (
    _: unknown,
    { input: { fromId } }: MutationUnmergeSourceArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    answering(context, info, async () => {
      const { unmergeSource } = await import('../store/corrections/unmerge-source.ts')
      await unmergeSource(context.db, fromId)
      return { records: { source: fromId } }
    }),
}

export const correctionPayloads = {
  CorrectAttributionPayload: {
    attribution: readField(),
    post: readField(),
    userErrors: userErrorsField,
  },
  MergeSourcesPayload: { source: readField(), userErrors: userErrorsField },
  ReextractPayload: { reextraction: saidField('reextraction'), userErrors: userErrorsField },
  UnmergeSourcePayload: { source: readField(), userErrors: userErrorsField },
}
