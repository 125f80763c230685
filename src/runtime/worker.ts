// Cloudflare Workers, bundled as dist/worker.mjs. Workers want an object where Netlify wants a function.
import { fetch } from './web.ts'

export default { fetch }
