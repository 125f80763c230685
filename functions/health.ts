// Netlify and Cloudflare Pages: whether the process is alive. Small on purpose; touches no database.
import { finished, health, requestIdOf } from '../src/http.ts'

const handle = (request: Request) => finished(health(), requestIdOf(request))

export const onRequest = (context: { request: Request }) => handle(context.request)
export default handle
export const config = { path: '/health' }
