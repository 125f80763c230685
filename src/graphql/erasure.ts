// The mutations of the operator's erasure. Each answers with the tombstone.
import type { GraphQLResolveInfo } from 'graphql'
import { hurryDeliveries } from '../store/inbox/deliveries.ts'
import type { Context } from './context.ts'
import { answering, readField, userErrorsField } from './mutation.ts'

/** Deliveries that are worked on at once, so that their bodies go; the sweep works on the others. */
const MOST_ATTENDED = 10

interface Args {
  readonly input: { readonly id: string }
}

const erasing =
  (type: 'post' | 'thread' | 'author') =>
  (_: unknown, { input: { id } }: Args, context: Context, info: GraphQLResolveInfo) =>
    answering(context, info, async () => {
      const { erase } = await import('../ingest/erase.ts')
      const tombstone = await erase(context.db, type, id)
      for (const delivery of await hurryDeliveries(context.db, MOST_ATTENDED)) {
        context.attend(delivery)
      }
      return { records: { [type]: tombstone } }
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
