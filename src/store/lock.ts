// An exclusive lock of one process on one file. The kernel holds it, so no crash leaves it behind.
import { closeSync, openSync } from 'node:fs'
import { tryLock } from 'fs-native-extensions'

/** Takes the lock; null if another process has it. The file stays, locked or not. */
export function takeLock(file: string): { release(): void } | null {
  const descriptor = openSync(file, 'a+', 0o600)
  if (tryLock(descriptor)) return { release: () => closeSync(descriptor) }
  closeSync(descriptor)
  return null
}
