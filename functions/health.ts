// Netlify and Cloudflare Pages: whether the process is alive. Small on purpose; touches no database.
import { health, toResponse } from '../src/http/answers.ts'
import { finished, requestIdOf } from '../src/http/headers.ts'

const handle = (request: Request) => toResponse(finished(health(), requestIdOf(request)))

export const onRequest = (context: { request: Request }) => handle(context.request)
export default handle
export const config = { path: '/health' }
