// The part of fs-native-extensions that the lock needs; the package has no types of its own.
declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on an open file; false if another process holds it. The kernel frees it with the process. */
  export function tryLock(fd: number): boolean
  export function unlock(fd: number): void
}
