// Reads the static files of dist/public, where no platform serves them. Nothing outside of it, whatever is asked.
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { ReadAsset } from '../app.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export function createAssetReader(directory: string): ReadAsset {
  // Kept, so that each is read, hashed and compressed once. There are a handful.
  const contents = new Map<string, Buffer<ArrayBuffer>>()
  return async (path) => {
    const type = types[extname(path)]
    if (type === undefined || !/^[\w-]+\/[\w.-]+$/.test(path)) return null
    const content = contents.get(path) ?? (await readFile(join(directory, path)).catch(() => null))
    if (content === null) return null
    contents.set(path, content)
    // The page names the others by their hash.
    const age = path.endsWith('.html') ? 'no-cache' : 'public, max-age=86400'
    return { status: 200, headers: { 'content-type': type, 'cache-control': age }, content }
  }
}
