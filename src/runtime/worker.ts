// Cloudflare Workers: the module that wrangler.toml names. Workers want an object where Netlify wants a function.
import { fetch } from './web.ts'

export default { fetch }
