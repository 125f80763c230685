// Bundles a contender's server the way the product is bundled, so that none has a better or a worse start.
import { buildSync } from 'esbuild'

const FOLDER = 'node_modules/.cache/forumql'
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/** @returns the file to run. */
export function bundle(entry: string): string {
  const outfile = `${FOLDER}/bench/${entry}.mjs`
  buildSync({
    entryPoints: [`bench/contenders/${entry}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    external: ['pg-native'],
    banner: { js: REQUIRE },
    logLevel: 'error',
  })
  return outfile
}
