// Cloudflare Workers, bundled as dist/worker.mjs. Workers want an object where Netlify wants a function.
import { fetch, sweepInbox } from './web.ts'

export default {
  fetch,
  /** By the crons of wrangler.toml. */
  scheduled: (_: unknown, env: Readonly<Record<string, unknown>>) => sweepInbox(env),
}
