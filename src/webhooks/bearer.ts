// A token in `authorization: Bearer …` and our own JSON: for whatever has no scheme of its own.
import { readOwn } from './own.ts'
import { verifySecret } from './plain-secret.ts'
import type { Scheme } from './scheme.ts'

/** These secrets are made here, so they may be long. */
const shortestToken = 16

export const bearer: Scheme = {
  id: 'bearer',
  shortestSecret: shortestToken,
  refusedWith: 401,
  verify: ({ headers }, secrets) => {
    const [, token = null] =
      /^bearer\s+(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '') ?? []
    return verifySecret([token], secrets, shortestToken)
  },
  describe: ({ headers }) => ({
    deliveryId: headers.get('idempotency-key') || null,
    event: null,
  }),
  read: ({ body }, forum) => readOwn(body, forum),
}
