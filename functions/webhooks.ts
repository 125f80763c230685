// Netlify and Cloudflare Pages: what forums send.
import { handle, onRequest } from '../src/runtime/web.ts'

export { onRequest }
export default handle
export const config = { path: '/webhooks/*' }
