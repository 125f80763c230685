// Webhook endpoints and deliveries: the operator's view of the inbox. Secrets and bodies are never read here.
import { eq, sql } from 'drizzle-orm'
import {
  type webhookRefusals as refusals,
  webhookDeliveries,
  webhookEndpoints,
  webhookRefusals,
} from '../../../drizzle/inbox.ts'
import type { ingestions } from '../../../drizzle/schema.ts'
import {
  type websubSubscriptions as subscriptions,
  websubSubscriptions,
} from '../../../drizzle/websub.ts'
import type { WebhookDeliveryFilter } from '../../graphql/schema.generated.ts'
import { shown } from '../../store/inbox/websub.ts'
import { connection, embedded, type List, many, one, type Type, value } from '../plan/declare.ts'
import {
  isOneOfNames,
  orNull,
  printInstant,
  printName,
  printPlain,
  printText,
} from '../plan/value.ts'
import { type Conditions, given, isOneOf, isRecord, isWithin } from './conditions.ts'

type Endpoints = typeof webhookEndpoints
type Deliveries = typeof webhookDeliveries

export const listOfEndpoints: List<Endpoints> = {
  type: 'WebhookEndpoint',
  tag: 'webhook_endpoints',
  orders: { CREATED_AT: (endpoint) => endpoint.createdAt },
  tie: (endpoint) => endpoint.id,
  byDefault: { field: 'CREATED_AT', direction: 'DESC' },
}

const conditions: Conditions<Deliveries, WebhookDeliveryFilter> = {
  endpointId: (delivery, id) => isRecord(delivery.endpointId, id),
  status: (delivery, states) => isOneOfNames(delivery.status, states.now),
  event: (delivery, events) => isOneOf(delivery.event, events),
  receivedAt: (delivery, range) => isWithin(delivery.receivedAt, range),
}

export const listOfDeliveries: List<
  Deliveries,
  { readonly filter?: WebhookDeliveryFilter | null }
> = {
  type: 'WebhookDelivery',
  tag: 'webhook_deliveries',
  orders: { RECEIVED_AT: (delivery) => delivery.receivedAt },
  tie: (delivery) => delivery.id,
  byDefault: { field: 'RECEIVED_AT', direction: 'DESC' },
  where: (delivery, asked) =>
    given(
      conditions,
      delivery,
      asked.at(({ filter }) => filter),
    ),
}

export const webhookEndpoint: Type<Endpoints> = {
  table: webhookEndpoints,
  fields: {
    path: value((endpoint) => printText(sql`'/webhooks/' || ${endpoint.id}`)),
    refusals: many(
      { table: webhookRefusals, object: embedded<typeof refusals>({}) },
      (endpoint, refusal: typeof refusals) => eq(refusal.endpointId, endpoint.id),
      (refusal) => [refusal.code.getSQL()],
    ),
    subscription: one(
      {
        table: websubSubscriptions,
        object: embedded<typeof subscriptions>({
          state: value((subscription) => printName(shown(subscription))),
          nextAt: value((subscription) => orNull(printInstant(subscription.dueAt))),
        }),
      },
      (endpoint, subscription: typeof subscriptions) => eq(subscription.endpointId, endpoint.id),
    ),
    deliveries: connection(listOfDeliveries, (endpoint, delivery) =>
      eq(delivery.endpointId, endpoint.id),
    ),
  },
}

export const webhookDelivery: Type<Deliveries> = {
  table: webhookDeliveries,
  fields: {
    endpoint: one('WebhookEndpoint', (delivery, endpoint: Endpoints) =>
      eq(endpoint.id, delivery.endpointId),
    ),
    hasBody: value((delivery) => printPlain(sql`(${delivery.body} is not null)`)),
    ingestions: many(
      'Ingestion',
      (delivery, ingestion: typeof ingestions) =>
        sql`${ingestion.id} = any(${delivery.ingestionIds})`,
      (ingestion) => [ingestion.id.getSQL()],
    ),
  },
}
