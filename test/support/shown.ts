import type { Database } from '../../src/store/db.ts'
import { rowsOf } from './write.ts'

const waiting =
  'select 1 from changes where txid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1'

/** Changes are shown once no older transaction runs, also of other databases of the server, where other tests write. */
export async function changesAreShown(db: Database): Promise<void> {
  while ((await rowsOf(db, waiting)).length > 0);
}
