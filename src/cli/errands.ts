// What a sweep does outside, on one's own machine.
import type { Settings } from '../env.ts'
import { createErrands, type Errands } from '../outgoing/errands.ts'
import { secretOf } from './secret.ts'

export const errandsOf = (
  settings: Settings,
  tools: Parameters<typeof createErrands>[1],
): Errands => createErrands({ ...settings, secret: secretOf(settings) }, tools)
