// The whole graph: every type under the contract's name.
import type { Graph } from '../plan/operation.ts'
import { apiToken } from './api-token.ts'
import { attribution } from './attribution.ts'
import { author } from './author.ts'
import { board } from './board.ts'
import { change } from './change.ts'
import { forum } from './forum.ts'
import { ingestion } from './ingestion.ts'
import { ingestPayload, payloadOf } from './payload.ts'
import { post } from './post.ts'
import { query } from './query.ts'
import { revision } from './revision.ts'
import { source } from './source.ts'
import { story, storyMembership } from './story.ts'
import { changeNotice, changeSubscription } from './subscription.ts'
import { thread } from './thread.ts'
import { webhookDelivery, webhookEndpoint } from './webhook.ts'

export const graph: Graph = {
  types: {
    ApiToken: apiToken,
    Attribution: attribution,
    Author: author,
    Board: board,
    Change: change,
    ChangeNotice: changeNotice,
    ChangeSubscription: changeSubscription,
    Forum: forum,
    Ingestion: ingestion,
    Post: post,
    PostRevision: revision,
    Source: source,
    Story: story,
    StoryMembership: storyMembership,
    Thread: thread,
    WebhookDelivery: webhookDelivery,
    WebhookEndpoint: webhookEndpoint,
  },
  roots: {
    Query: query,
    IngestPayload: ingestPayload,
    CreateChangeSubscriptionPayload: payloadOf({ subscription: 'subscription' }, 'secret'),
    ChangeSubscriptionPayload: payloadOf({ subscription: 'subscription' }),
    RemovePostPayload: payloadOf({ post: 'post' }),
    RemoveThreadPayload: payloadOf({ thread: 'thread' }),
    EraseAuthorPayload: payloadOf({ author: 'author' }),
    CreateApiTokenPayload: payloadOf({ apiToken: 'apiToken' }, 'token'),
    RevokeApiTokenPayload: payloadOf({ apiToken: 'apiToken' }),
    CreateWebhookEndpointPayload: payloadOf({ endpoint: 'endpoint' }, 'secret'),
    RotateWebhookSecretPayload: payloadOf({ endpoint: 'endpoint' }, 'secret'),
    WebhookEndpointPayload: payloadOf({ endpoint: 'endpoint' }),
    DeleteWebhookEndpointPayload: payloadOf({}, 'deletedId'),
    ReplayDeliveryPayload: payloadOf({ delivery: 'delivery' }),
    CorrectAttributionPayload: payloadOf({ attribution: 'attribution', post: 'post' }),
    MergeSourcesPayload: payloadOf({ source: 'source' }),
    ReextractPayload: payloadOf({}, 'reextraction'),
    UnmergeSourcePayload: payloadOf({ source: 'source' }),
  },
}
