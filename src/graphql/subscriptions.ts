// The mutations of subscriptions to changes. A secret is shown by the answer that makes it, and by nothing else.
import type { GraphQLResolveInfo } from 'graphql'
import { AppError } from '../errors.ts'
import { switchSubscription } from '../store/outgoing.ts'
import type { Context } from './context.ts'
import { answering, readField, saidField, userErrorsField } from './mutation.ts'
import type {
  MutationCreateChangeSubscriptionArgs,
  MutationDisableChangeSubscriptionArgs,
} from './schema.generated.ts'

const switching =
  (isEnabled: boolean) =>
  (
    _: unknown,
    { input: { id } }: MutationDisableChangeSubscriptionArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    answering(context, info, async () => {
      if (await switchSubscription(context.db, id, isEnabled))
        return { records: { subscription: id } }
      throw new AppError('NOT_FOUND', 'There is no subscription of this id.', { field: ['id'] })
    })

export const subscriptionMutations = {
  createChangeSubscription: (
    _: unknown,
    { input: { name, url, types = null } }: MutationCreateChangeSubscriptionArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    answering(context, info, async () => {
      const { createSubscription } = await import('../outgoing/subscription.ts')
      const { db, seal, outgoingHosts: hosts } = context
      const { id, secret } = await createSubscription({ name, url, types }, { db, seal, hosts })
      return { records: { subscription: id }, said: { secret } }
    }),
  disableChangeSubscription: switching(false),
  enableChangeSubscription: switching(true),
}

const subscription = { subscription: readField(), userErrors: userErrorsField }

export const subscriptionPayloads = {
  CreateChangeSubscriptionPayload: { ...subscription, secret: saidField('secret') },
  ChangeSubscriptionPayload: subscription,
}
