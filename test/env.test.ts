import { describe, expect, it } from 'vitest'
import { readSettings } from '../src/env.ts'

describe('the settings', () => {
  it('have defaults for a start without any', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: '.forumql',
      token: null,
      secret: null,
      read: 'public',
      keepBodiesDays: 30,
      rateLimits: { token: null, address: null, endpoint: null },
      addressHeader: null,
      outgoingHosts: [],
      publicUrl: null,
      samples: true,
      databaseUrl: null,
      driver: 'pg',
      neonProxy: null,
      introspection: true,
      corsOrigins: [],
      cacheSeconds: 0,
      trustedDocuments: null,
      trustedOnly: false,
    })
  })

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', FORUMQL_TOKEN: '', DATABASE_URL: '' })).toEqual(
      readSettings({}),
    )
  })

  it.each([
    ['postgres://u:p@ep-cool-1.eu-central-1.aws.neon.tech/db', undefined, 'neon'],
    ['postgresql://u:p@db.example:5432/db', undefined, 'pg'],
    ['postgresql://u:p@neon.tech.example/db', undefined, 'pg'],
    ['postgresql://u:p@db.example/db', 'neon', 'neon'],
    ['postgres://u:p@ep-cool-1.aws.neon.tech/db', 'pg', 'pg'],
  ])('choose the driver of %s (%s): %s', (DATABASE_URL, FORUMQL_DRIVER, driver) => {
    expect(readSettings({ DATABASE_URL, FORUMQL_DRIVER }).driver).toBe(driver)
  })

  it.each([
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['FORUMQL_TOKEN', 'has a space in it here'],
    ['FORUMQL_SECRET', 'a secret that has blanks in it, at great length'],
    ['FORUMQL_READ', 'private'],
    ['FORUMQL_RATE_LIMIT_TOKEN', '-5'],
    ['FORUMQL_ADDRESS_HEADER', 'x real ip'],
    ['FORUMQL_KEEP_BODIES_DAYS', 'a week'],
    ['FORUMQL_SAMPLES', 'yes'],
    ['FORUMQL_INTROSPECTION', 'true'],
    ['FORUMQL_DRIVER', 'http'],
    ['FORUMQL_NEON_PROXY', 'gateway'],
    ['DATABASE_URL', 'db.example/forums'],
    ['FORUMQL_CORS_ORIGINS', 'https://app.example/path'],
    ['FORUMQL_CORS_ORIGINS', 'https://app.example,*'],
    ['FORUMQL_CORS_ORIGINS', 'file:///app.html'],
    ['FORUMQL_CACHE_SECONDS', 'an hour'],
    ['FORUMQL_CACHE_SECONDS', '99999999'],
    ['FORUMQL_TRUSTED_ONLY', 'only'],
  ])('refuse %s=%s by name, reason and example, without the value', (name, value) => {
    const refused = () => readSettings({ [name]: value })
    expect(refused).toThrow(new RegExp(`^${name} must be .* Example: ${name}=`))
    expect(refused).not.toThrow(value)
  })
})
