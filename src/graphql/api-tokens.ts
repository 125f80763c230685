// The mutations of API tokens. A token is shown by the answer that makes it, and by nothing else.
import type { GraphQLResolveInfo } from 'graphql'
import { checkTokenRequest, makeToken } from '../access/token.ts'
import { AppError } from '../errors.ts'
import { insertToken, revokeToken } from '../store/tokens.ts'
import type { Context } from './context.ts'
import { answering, readField, saidField, userErrorsField } from './mutation.ts'
import type { MutationCreateApiTokenArgs, MutationRevokeApiTokenArgs } from './schema.generated.ts'

export const apiTokenMutations = {
  createApiToken: (
    _: unknown,
    { input }: MutationCreateApiTokenArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    answering(context, info, async () => {
      const { name, scopes, forum = null } = input
      const { name: forumName = null, baseUrl = null } = forum ?? {}
      const wanted = checkTokenRequest({
        name,
        scopes,
        forum: forum && { name: forumName, baseUrl },
      })
      const { token, ...made } = makeToken()
      await insertToken(context.db, { ...made, ...wanted })
      return { records: { apiToken: made.id }, said: { token } }
    }),

  revokeApiToken: (
    _: unknown,
    { input: { id } }: MutationRevokeApiTokenArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    answering(context, info, async () => {
      if (!(await revokeToken(context.db, id))) {
        throw new AppError('NOT_FOUND', 'There is no token of this id.', { field: ['id'] })
      }
      context.callers.forget()
      return { records: { apiToken: id } }
    }),
}

export const apiTokenPayloads = {
  CreateApiTokenPayload: {
    apiToken: readField(),
    token: saidField('token'),
    userErrors: userErrorsField,
  },
  RevokeApiTokenPayload: { apiToken: readField(), userErrors: userErrorsField },
}
