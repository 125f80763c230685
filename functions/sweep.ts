// Netlify: works on what waits in the inbox, every minute. Nobody can call it from outside.
import { sweepInbox } from '../src/runtime/web.ts'

export default () => sweepInbox()
export const config = { schedule: '* * * * *' }
