// Netlify, Cloudflare Pages and Cloudflare Workers: everything but /health and the static files.
import { fetch, handle, onRequest } from '../src/runtime/web.ts'

export { onRequest }
export default Object.assign(handle, { fetch })
export const config = { path: ['/', '/graphql', '/schema.graphql', '/ready'] }
