// The mutations of webhook endpoints and deliveries. A secret is shown by the answer that makes it, and by nothing else.
import type { GraphQLResolveInfo } from 'graphql'
import { AppError } from '../errors.ts'
import { createEndpoint, deleteEndpoint, noEndpoint, rotateSecret } from '../inbox/endpoint.ts'
import { requeueDelivery } from '../store/inbox/deliveries.ts'
import { updateEndpoint } from '../store/inbox/endpoints.ts'
import type { Context } from './context.ts'
import { answering, type Done, readField, saidField, userErrorsField } from './mutation.ts'
import type {
  MutationCreateWebhookEndpointArgs,
  MutationDeleteWebhookEndpointArgs,
  MutationDisableWebhookEndpointArgs,
  MutationReplayDeliveryArgs,
  MutationRotateWebhookSecretArgs,
  MutationSubscribeWebhookEndpointArgs,
  MutationUnsubscribeWebhookEndpointArgs,
} from './schema.generated.ts'

/** A resolver of a mutation with one input. */
const mutation =
  <Args>(work: (args: Args, context: Context) => Promise<Done>) =>
  (_: unknown, args: Args, context: Context, info: GraphQLResolveInfo) =>
    answering(context, info, () => work(args, context))

/** Loaded when it is needed: most operations call nobody outside. */
const hubs = () => import('../websub/subscribe.ts')

const switchEndpoint = (isEnabled: boolean) =>
  mutation<MutationDisableWebhookEndpointArgs>(async ({ input: { id } }, tools) => {
    if (!(await updateEndpoint(tools.db, id, { isEnabled }))) throw noEndpoint()
    await (await hubs()).tellHub(id, tools)
    return { records: { endpoint: id } }
  })

export const webhookMutations = {
  createWebhookEndpoint: mutation<MutationCreateWebhookEndpointArgs>(
    async ({ input: { name, scheme, forum = null, secret = null, topic = null } }, tools) => {
      const wanted = {
        name,
        scheme,
        secret,
        topic,
        forum: forum && { name: forum.name ?? null, baseUrl: forum.baseUrl ?? null },
      }
      const made = await createEndpoint(wanted, tools)
      return { records: { endpoint: made.id }, said: { secret: made.secret } }
    },
  ),

  rotateWebhookSecret: mutation<MutationRotateWebhookSecretArgs>(
    async ({ input: { id, secret = null, graceHours } }, tools) => {
      const said = await rotateSecret({ id, secret, graceHours: graceHours ?? undefined }, tools)
      await (await hubs()).tellHub(id, tools)
      return { records: { endpoint: id }, said }
    },
  ),

  disableWebhookEndpoint: switchEndpoint(false),
  enableWebhookEndpoint: switchEndpoint(true),

  deleteWebhookEndpoint: mutation<MutationDeleteWebhookEndpointArgs>(
    async ({ input: { id, discardWaiting } }, tools) => {
      await deleteEndpoint({ id, discardWaiting: discardWaiting ?? false }, tools)
      await (await hubs()).tellHub(id, tools)
      return { records: {}, said: { deletedId: id } }
    },
  ),

  subscribeWebhookEndpoint: mutation<MutationSubscribeWebhookEndpointArgs>(
    async ({ input: { id, leaseSeconds = null } }, tools) => {
      await (await hubs()).subscribe({ id, leaseSeconds }, tools)
      return { records: { endpoint: id } }
    },
  ),

  unsubscribeWebhookEndpoint: mutation<MutationUnsubscribeWebhookEndpointArgs>(
    async ({ input: { id } }, tools) => {
      await (await hubs()).unsubscribe(id, tools)
      return { records: { endpoint: id } }
    },
  ),

  replayDelivery: mutation<MutationReplayDeliveryArgs>(
    async ({ input: { id } }, { db, attend }) => {
      const found = await requeueDelivery(db, id)
      if (found === 'queued') {
        attend(id)
        return { records: { delivery: id } }
      }
      const problem =
        found === null
          ? 'There is no delivery of this id.'
          : 'The body of this delivery is no longer kept. Have the forum send it again.'
      throw new AppError('NOT_FOUND', problem, { field: ['id'] })
    },
  ),
}

const endpoint = { endpoint: readField(), userErrors: userErrorsField }
const endpointAndSecret = { ...endpoint, secret: saidField('secret') }

export const webhookPayloads = {
  CreateWebhookEndpointPayload: endpointAndSecret,
  RotateWebhookSecretPayload: endpointAndSecret,
  WebhookEndpointPayload: endpoint,
  DeleteWebhookEndpointPayload: { deletedId: saidField('deletedId'), userErrors: userErrorsField },
  ReplayDeliveryPayload: { delivery: readField(), userErrors: userErrorsField },
}
