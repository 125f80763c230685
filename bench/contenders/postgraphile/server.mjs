// PostGraphile's process, set up as its documentation advises for production. Run by the Node version it needs.
import { createServer } from 'node:http'
import pg from 'pg'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

const connectionString = process.env.DATABASE_URL

// What the tables do not say of themselves: where a post's words stand, and a source's newest posts.
const client = new pg.Client(connectionString)
await client.connect()
await client.query(`
  select pg_advisory_lock(1);
  comment on table posts is
    '@foreignKey (id, content_hash) references post_revisions (post_id, content_hash)|@fieldName content';
  create or replace function sources_posts(source sources) returns setof posts stable language sql as $$
    select * from posts
    where id = any(array(select post_id from attributions where source_id = source.id)) and state = 'VISIBLE'
    order by sort_at desc, id desc
  $$;
`)
await client.end()

const service = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It would hide filters and orders by columns that no index begins with.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString, schemas: ['public'], poolConfig: { max: 10 } })],
  grafserv: { graphiql: false, watch: false, graphqlOverGET: true },
  grafast: { explain: false },
})
const server = createServer()
await service.createServ(grafserv).addTo(server)
server.listen(Number(process.env.PORT), '127.0.0.1')
