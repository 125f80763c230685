// Starts GraphiQL with the example tabs and runs the first one. Served as a static file; asks no other host for anything.
import correct from './examples/correct.graphql'
import correctVariables from './examples/correct.variables.json'
import ingest from './examples/ingest.graphql'
import ingestVariables from './examples/ingest.variables.json'
import preview from './examples/preview.graphql'
import previewVariables from './examples/preview.variables.json'
import provenance from './examples/provenance.graphql'
import reposters from './examples/reposters.graphql'
import search from './examples/search.graphql'
import sources from './examples/sources.graphql'
import stories from './examples/stories.graphql'
import syndicated from './examples/syndicated.graphql'
import thread from './examples/thread.graphql'
import threads from './examples/threads.graphql'

self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => workers[label] ?? workers.editorWorkerService,
}

const workers = {
  editorWorkerService: '/graphiql/editor.worker.js',
  json: '/graphiql/json.worker.js',
  graphql: '/graphiql/graphql.worker.js',
}

const read = { headers: '{}' }

/** The token is printed by `forumql start`. */
const write = { headers: JSON.stringify({ authorization: 'Bearer <token>' }, null, 2) }

YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  endpoint: '/graphql',
  title: 'forumql',
  logo: '',
  shouldPersistHeaders: false,
  defaultTabs: [
    { query: threads, ...read },
    { query: thread, ...read },
    { query: provenance, ...read },
    { query: syndicated, ...read },
    { query: sources, ...read },
    { query: reposters, ...read },
    { query: stories, ...read },
    { query: search, ...read },
    { query: preview, variables: JSON.stringify(previewVariables, null, 2), ...write },
    { query: ingest, variables: JSON.stringify(ingestVariables, null, 2), ...write },
    { query: correct, variables: JSON.stringify(correctVariables, null, 2), ...write },
  ],
})

runFirstTab()

/** Only the first tab: whoever comes back to another one may have a mutation in it. */
function runFirstTab() {
  const tabs = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}')
  if ((tabs.activeTabIndex ?? 0) !== 0) return
  const observer = new MutationObserver(() => {
    const button = document.querySelector('.graphiql-execute-button:not([disabled])')
    if (button === null || document.querySelector('.graphiql-query-editor .view-line') === null)
      return
    observer.disconnect()
    button.click()
  })
  observer.observe(document.body, { childList: true, subtree: true })
}
