// Bundles what is started and what is deployed, and splits GraphiQL into files that browsers keep. Prints the sizes.
// npm runs it after every change of the dependencies: as `prepare`, strict-allow-scripts would keep `npx forumql` from running.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as graphiql from '@graphql-yoga/render-graphiql/graphiql'
import { build } from 'esbuild'

const start = performance.now()

const shared = {
  bundle: true,
  format: 'esm',
  target: 'node20',
  platform: 'node',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  // Apollo hashes every query; in a bundle it would not find Node's hash, and fall back to one written in JavaScript.
  alias: { '@apollo/utils.createhash': 'node:crypto' },
}

/** CommonJS packages in the bundle ask for Node's own modules by `require`. */
const requireBanner = (base) =>
  `import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(${base});`

const optional = ['pg-native', 'bufferutil', 'utf-8-validate']

const [cli, functions, page] = await Promise.all([
  build({
    ...shared,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    // WebAssembly and native code are loaded from their own packages.
    external: ['@electric-sql/pglite', 'fs-native-extensions', ...optional],
    banner: { js: `#!/usr/bin/env node\n${requireBanner('import.meta.url')}` },
  }),
  build({
    ...shared,
    entryPoints: {
      'functions/graphql': 'functions/graphql.ts',
      'functions/health': 'functions/health.ts',
      'functions/webhooks': 'functions/webhooks.ts',
      'functions/sweep': 'functions/sweep.ts',
      worker: 'src/runtime/worker.ts',
    },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    external: optional,
    banner: { js: requireBanner("import.meta.url ?? 'file:///'") },
  }),
  build({
    ...shared,
    entryPoints: { main: 'web/graphiql/main.js' },
    outdir: 'dist/public/graphiql',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    loader: { '.graphql': 'text' },
  }),
])

mkdirSync('dist/public/graphiql', { recursive: true })
mkdirSync('dist/functions', { recursive: true })
const bundles = [...cli.outputFiles, ...functions.outputFiles]
for (const file of bundles) put(file.path, file.contents, 0o755)

const parts = {
  'graphiql.js': graphiql.js,
  'graphiql.css': graphiql.css,
  'editor.worker.js': graphiql.editorWorkerService,
  'json.worker.js': graphiql.jsonWorker,
  'graphql.worker.js': graphiql.graphqlWorker,
  'main.js': page.outputFiles[0].text,
}
const hash = createHash('sha256')
for (const [name, content] of Object.entries(parts)) {
  put(`dist/public/graphiql/${name}`, content)
  hash.update(content)
}
// Whoever kept an older version of the files asks for the new ones.
const html = readFileSync('web/graphiql/index.html', 'utf8')
const stamp = hash.digest('hex').slice(0, 12)
put('dist/public/graphiql/index.html', html.replaceAll(/(\/graphiql\/[\w.]+)"/g, `$1?v=${stamp}"`))

// Platforms that serve the files themselves take their headers from here.
put('dist/public/_headers', readFileSync('web/_headers'))

/** Whole or not at all: a process may be starting from the file at this moment. */
function put(path, content, mode = 0o644) {
  const part = `${path}.${process.pid}`
  writeFileSync(part, content, { mode })
  renameSync(part, path)
}

const kilobytes = (length) => `${Math.round(length / 1000)} kB`
for (const { path, contents } of bundles) {
  const name = path.slice(path.indexOf('dist/'))
  console.error(
    `${name}  ${kilobytes(contents.length)}, ${kilobytes(gzipSync(contents).length)} gzipped`,
  )
}
console.error(`built in ${Math.round(performance.now() - start)} ms`)
