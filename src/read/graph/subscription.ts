// Subscriptions to changes and the log of what was sent: the operator's. Secrets are never read here.
import { eq } from 'drizzle-orm'
import { changeNotices, changeSubscriptions } from '../../../drizzle/outgoing.ts'
import { connection, type List, type Type, value } from '../plan/declare.ts'
import { orNull, printText } from '../plan/value.ts'

type Subscriptions = typeof changeSubscriptions
type Notices = typeof changeNotices

export const listOfSubscriptions: List<Subscriptions> = {
  type: 'ChangeSubscription',
  tag: 'change_subscriptions',
  orders: { CREATED_AT: (subscription) => subscription.createdAt },
  tie: (subscription) => subscription.id,
  byDefault: { field: 'CREATED_AT', direction: 'DESC' },
}

const listOfNotices: List<Notices> = {
  type: 'ChangeNotice',
  tag: 'change_notices',
  orders: { CREATED_AT: (notice) => notice.createdAt },
  tie: (notice) => notice.id,
  byDefault: { field: 'CREATED_AT', direction: 'DESC' },
}

export const changeSubscription: Type<Subscriptions> = {
  table: changeSubscriptions,
  fields: {
    types: value((subscription) => orNull(printText(subscription.types))),
    notices: connection(listOfNotices, (subscription, notice) =>
      eq(notice.subscriptionId, subscription.id),
    ),
  },
}

export const changeNotice: Type<Notices> = { table: changeNotices, fields: {} }
