// The process of the contender that resolves what the product passes through: plans and driver are the product's.
import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { type FragmentDefinitionNode, getVariableValues, Kind } from 'graphql'
import { resolvers } from '../../src/graphql/resolvers.ts'
import { typeDefs } from '../../src/graphql/schema.generated.ts'
import { createReader } from '../../src/read/read.ts'
import { listen } from '../../src/runtime/node.ts'
import { openNodePostgres } from '../../src/store/node-postgres.ts'

interface Context {
  data: Promise<Record<string, unknown>> | null
}

const reader = createReader()
const { db } = openNodePostgres(process.env.DATABASE_URL ?? '', (error) => {
  throw error
})

const server = new ApolloServer<Context>({
  typeDefs,
  resolvers,
  fieldResolver: (parent, _, { data }, { path }) =>
    parent ? parent[path.key] : data?.then((root) => root[path.key]),
  csrfPrevention: false,
  persistedQueries: false,
  stopOnTerminationSignals: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    {
      requestDidStart: async () => ({
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          const definitions = operation.variableDefinitions ?? []
          const { coerced } = getVariableValues(schema, definitions, request.variables ?? {})
          const fragments = new Map<string, FragmentDefinitionNode>()
          for (const definition of document.definitions) {
            if (definition.kind === Kind.FRAGMENT_DEFINITION)
              fragments.set(definition.name.value, definition)
          }
          const question = { schema, operation, fragments, variables: coerced ?? {} }
          if (request.query !== '{__typename}')
            contextValue.data = reader.read(question).run(db).then(JSON.parse)
          return null
        },
      }),
    },
  ],
})
server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests()

async function handle(request: Request): Promise<Response> {
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: new HeaderMap(request.headers),
      search: new URL(request.url).search,
      body: request.method === 'POST' ? await request.json() : undefined,
    },
    context: async () => ({ data: null }),
  })
  if (body.kind !== 'complete') throw new Error('Nothing here answers in parts.')
  return new Response(body.string, { status: status ?? 200, headers: [...headers] })
}

await listen(handle, { port: Number(process.env.PORT), host: '127.0.0.1' })
