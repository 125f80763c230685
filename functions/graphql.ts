// Netlify and Cloudflare Pages: everything but /health and the static files.
import { handle, onRequest } from '../src/runtime/web.ts'

export { onRequest }
export default handle
export const config = { path: ['/', '/graphql', '/schema.graphql', '/ready'] }
