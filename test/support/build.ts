// Bundles once a run, so that the tests of what is deployed never see an old bundle.
import { execFileSync } from 'node:child_process'

export default function build(): void {
  execFileSync(process.execPath, ['build.mjs'], { stdio: ['ignore', 'ignore', 'pipe'] })
}
