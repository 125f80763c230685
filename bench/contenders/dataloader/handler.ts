// The read API as it is usually built, over the same contract: Apollo, a resolver a field, DataLoader for batches.
// A contender of the benchmark, and the oracle that planned answers are compared with. Answers queries only.
import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { typeDefs } from '../../../src/graphql/schema.generated.ts'
import type { Database } from '../../../src/store/db.ts'
import { createReader, type Reader } from './reader.ts'
import { resolvers } from './resolvers/resolvers.ts'

export function createDataloaderHandler(db: Database): (request: Request) => Promise<Response> {
  const server = new ApolloServer<{ reader: Reader }>({
    typeDefs,
    resolvers,
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled()],
  })
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests()

  return async (request) => {
    const { status, headers, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: new HeaderMap(request.headers),
        search: new URL(request.url).search,
        body: request.method === 'POST' ? await request.json() : undefined,
      },
      context: async () => ({ reader: createReader(db) }),
    })
    if (body.kind !== 'complete') throw new Error('Nothing here answers in parts.')
    return new Response(body.string, { status: status ?? 200, headers: [...headers] })
  }
}
