// The settings: the only file that touches process.env. Reads and checks every variable once.
import * as v from 'valibot'
import { AppError } from './errors.ts'

export interface Settings {
  readonly port: number
  readonly host: string
  /** Directory of the embedded database. */
  readonly dataDir: string
  /** The operator's token, which may do everything; null leaves the API tokens. */
  readonly token: string | null
  /** What stored secrets are sealed under; null where none can be stored. */
  readonly secret: string | null
  /** For how many days bodies of webhook deliveries are kept, to be replayed. */
  readonly keepBodiesDays: number
  /** What callers may use in a minute, in the cost of operations, and how often an endpoint is sent to; null for no limit. */
  readonly rateLimits: {
    readonly token: number | null
    readonly address: number | null
    readonly endpoint: number | null
  }
  /** Header in which a proxy before this server tells the client's address; null where there is none. */
  readonly addressHeader: string | null
  /** Whether reading takes a token. */
  readonly read: 'public' | 'token'
  /** Hosts that may be called: of subscribers to changes, of WebSub topics and hubs. None: nothing is ever sent. */
  readonly outgoingHosts: readonly string[]
  /** Where this service is reached from outside, without a slash at the end; null where that is not known. */
  readonly publicUrl: string | null
  readonly samples: boolean
  /** Postgres to use instead of the embedded one. */
  readonly databaseUrl: string | null
  readonly driver: 'neon' | 'pg'
  /** WebSocket gateway (host:port) in front of a Postgres that is not Neon's, for the Neon driver. */
  readonly neonProxy: string | null
  readonly introspection: boolean
  /** Origins whose pages may read answers; `*`: any, but without a token. */
  readonly corsOrigins: readonly string[] | '*'
  /** For how long answers to queries by GET may be reused without asking. */
  readonly cacheSeconds: number
  /** Path of the JSON file of trusted documents, or that JSON itself. */
  readonly trustedDocuments: string | null
  /** Whether any other operation is refused. */
  readonly trustedOnly: boolean
}

const onOrOff = (name: string, otherwise: 'on' | 'off') =>
  v.pipe(
    v.optional(v.string(), otherwise),
    v.picklist(['on', 'off'], `must be on or off. Example: ${name}=off`),
    v.transform((word) => word === 'on'),
  )

const port = v.pipe(
  v.optional(v.string(), '4000'),
  v.regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535. Example: PORT=4000'),
  v.transform(Number),
  v.maxValue(65535, 'must be a port number, 0 to 65535. Example: PORT=4000'),
)

const secretOf = (name: string, least: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(
        new RegExp(`^[\\x21-\\x7e]{${least},}$`),
        `must be ${least} or more printable characters without spaces. ` +
          `Example: ${name}="$(openssl rand -hex 24)"`,
      ),
    ),
  )

const read = v.optional(
  v.picklist(['public', 'token'], 'must be public or token. Example: FORUMQL_READ=token'),
  'public',
)

const databaseUrl = v.optional(
  v.pipe(
    v.string(),
    v.check(
      isPostgresUrl,
      'must be a Postgres address. Example: DATABASE_URL=postgresql://user:password@host/database',
    ),
  ),
)

const driver = v.optional(
  v.picklist(['neon', 'pg'], 'must be neon or pg. Example: FORUMQL_DRIVER=pg'),
)

const neonProxy = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^[^\s/:]+:\d+$/, 'must be host:port. Example: FORUMQL_NEON_PROXY=localhost:4444'),
  ),
)

const corsOrigins = v.pipe(
  v.optional(v.string(), ''),
  v.transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== '')),
  v.check(
    (origins) => origins.every(isOrigin) || (origins.length === 1 && origins[0] === '*'),
    'must be * or origins without a path, separated by commas. ' +
      'Example: FORUMQL_CORS_ORIGINS=https://app.example,http://localhost:5173',
  ),
  v.transform((origins) => (origins[0] === '*' ? '*' : origins)),
)

/** A whole number, 0 to the most. */
function wholeNumber(what: string, most: number, otherwise: string, example: string) {
  const message = `must be a number of ${what}, 0 to ${most}. Example: ${example}`
  return v.pipe(
    v.optional(v.string(), otherwise),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.maxValue(most, message),
  )
}

const perMinute = (name: string, what = 'cost') =>
  v.pipe(
    wholeNumber(`${what} a minute`, 100_000_000, '0', `${name}=10000`),
    v.transform((limit) => limit || null),
  )

const addressHeader = v.optional(
  v.pipe(
    v.string(),
    v.regex(
      /^[a-z][a-z0-9-]*$/i,
      'must be the name of a header. Example: FORUMQL_ADDRESS_HEADER=x-real-ip',
    ),
  ),
)

const cacheSeconds = wholeNumber('seconds', 31_536_000, '0', 'FORUMQL_CACHE_SECONDS=60')
const keepBodies = wholeNumber('days', 3_650, '30', 'FORUMQL_KEEP_BODIES_DAYS=7')

const outgoingHosts = v.pipe(
  v.optional(v.string(), ''),
  v.transform((list) =>
    list
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((host) => host !== ''),
  ),
  v.check(
    (hosts) => hosts.every((host) => host === '*' || /^(?:\*\.)?[a-z0-9.-]+$/.test(host)),
    'must be host names separated by commas, *.name for all below one, or * for any. ' +
      'Example: FORUMQL_OUTGOING_HOSTS=hooks.example.org,*.example.net',
  ),
)

const publicUrl = v.optional(
  v.pipe(
    v.string(),
    v.check(
      isPublicUrl,
      'must be an http or https address without a query. Example: FORUMQL_PUBLIC_URL=https://forumql.example',
    ),
    v.transform((address) => new URL(address).href.replace(/\/$/, '')),
  ),
)

const variables = v.object({
  PORT: port,
  HOST: v.optional(v.string(), '127.0.0.1'),
  FORUMQL_DATA: v.optional(v.string(), '.forumql'),
  FORUMQL_TOKEN: secretOf('FORUMQL_TOKEN', 16),
  FORUMQL_SECRET: secretOf('FORUMQL_SECRET', 32),
  FORUMQL_READ: read,
  FORUMQL_KEEP_BODIES_DAYS: keepBodies,
  FORUMQL_RATE_LIMIT_TOKEN: perMinute('FORUMQL_RATE_LIMIT_TOKEN'),
  FORUMQL_RATE_LIMIT_ADDRESS: perMinute('FORUMQL_RATE_LIMIT_ADDRESS'),
  FORUMQL_RATE_LIMIT_ENDPOINT: perMinute('FORUMQL_RATE_LIMIT_ENDPOINT', 'deliveries'),
  FORUMQL_ADDRESS_HEADER: addressHeader,
  FORUMQL_OUTGOING_HOSTS: outgoingHosts,
  FORUMQL_PUBLIC_URL: publicUrl,
  FORUMQL_SAMPLES: onOrOff('FORUMQL_SAMPLES', 'on'),
  DATABASE_URL: databaseUrl,
  FORUMQL_DRIVER: driver,
  FORUMQL_NEON_PROXY: neonProxy,
  FORUMQL_INTROSPECTION: onOrOff('FORUMQL_INTROSPECTION', 'on'),
  FORUMQL_CORS_ORIGINS: corsOrigins,
  FORUMQL_CACHE_SECONDS: cacheSeconds,
  FORUMQL_TRUSTED_DOCUMENTS: v.optional(v.string()),
  FORUMQL_TRUSTED_ONLY: onOrOff('FORUMQL_TRUSTED_ONLY', 'off'),
})

/**
 * Reads the settings. An empty variable counts as not set.
 * @param env the variables, where the platform hands them over as an object (Cloudflare).
 * @throws AppError INVALID with one line per bad variable: its name, the reason, an example.
 */
export function readSettings(
  env: Readonly<Record<string, unknown>> = globalThis.process?.env ?? {},
): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = v.safeParse(variables, given)
  if (!result.success) {
    const lines = result.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`)
    throw new AppError('INVALID', lines.join('\n'))
  }
  const values = result.output
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.FORUMQL_DATA,
    token: values.FORUMQL_TOKEN ?? null,
    secret: values.FORUMQL_SECRET ?? null,
    read: values.FORUMQL_READ,
    keepBodiesDays: values.FORUMQL_KEEP_BODIES_DAYS,
    rateLimits: {
      token: values.FORUMQL_RATE_LIMIT_TOKEN,
      address: values.FORUMQL_RATE_LIMIT_ADDRESS,
      endpoint: values.FORUMQL_RATE_LIMIT_ENDPOINT,
    },
    addressHeader: values.FORUMQL_ADDRESS_HEADER ?? null,
    outgoingHosts: values.FORUMQL_OUTGOING_HOSTS,
    publicUrl: values.FORUMQL_PUBLIC_URL ?? null,
    samples: values.FORUMQL_SAMPLES,
    databaseUrl: values.DATABASE_URL ?? null,
    driver: values.FORUMQL_DRIVER ?? (isNeon(values.DATABASE_URL) ? 'neon' : 'pg'),
    neonProxy: values.FORUMQL_NEON_PROXY ?? null,
    introspection: values.FORUMQL_INTROSPECTION,
    corsOrigins: values.FORUMQL_CORS_ORIGINS,
    cacheSeconds: values.FORUMQL_CACHE_SECONDS,
    trustedDocuments: values.FORUMQL_TRUSTED_DOCUMENTS ?? null,
    trustedOnly: values.FORUMQL_TRUSTED_ONLY,
  }
}

function isPostgresUrl(address: string): boolean {
  return /^postgres(ql)?:\/\/./.test(address) && URL.canParse(address)
}

function isPublicUrl(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && /^https?:$/.test(url.protocol) && !/[?#@]/.test(url.href)
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}

function isNeon(address: string | undefined): boolean {
  return address !== undefined && /\.neon\.tech$/.test(new URL(address).hostname)
}
