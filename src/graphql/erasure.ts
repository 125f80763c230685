// The mutations of the operator's erasure. Each answers with the tombstone.
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from './context.ts'
import { answering, readField, userErrorsField } from './mutation.ts'

interface Args {
  readonly input: { readonly id: string }
}

const erasing =
  (type: 'post' | 'thread' | 'author') =>
  (_: unknown, { input: { id } }: Args, context: Context, info: GraphQLResolveInfo) =>
    answering(context, info, async () => {
      const { erase } = await import('../ingest/erase.ts')
      return { records: { [type]: await erase(context.db, type, id) } }
    })

export const erasureMutations = {
  removePost: erasing('post'),
  removeThread: erasing('thread'),
  eraseAuthor: erasing('author'),
}

export const erasurePayloads = {
  RemovePostPayload: { post: readField(), userErrors: userErrorsField },
  RemoveThreadPayload: { thread: readField(), userErrors: userErrorsField },
  EraseAuthorPayload: { author: readField(), userErrors: userErrorsField },
}
