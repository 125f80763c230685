// API tokens: all of them. What they are used with is no column, so nothing here can show it.
import { apiTokens } from '../../../drizzle/access.ts'
import { type List, type Type, value } from '../plan/declare.ts'
import { printText } from '../plan/value.ts'

type ApiTokens = typeof apiTokens

export const listOfApiTokens: List<ApiTokens> = {
  type: 'ApiToken',
  tag: 'api_tokens',
  orders: { CREATED_AT: (token) => token.createdAt },
  tie: (token) => token.id,
  byDefault: { field: 'CREATED_AT', direction: 'DESC' },
}

export const apiToken: Type<ApiTokens> = {
  table: apiTokens,
  fields: { scopes: value((token) => printText(token.scopes)) },
}
