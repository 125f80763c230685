// Everyone who is measured, in the order of the report. The limit comes first: the others are a share of it.
import type { Contender } from './contender.ts'
import { dataloader } from './dataloader.ts'
import { limit } from './limit.ts'
import { postgraphile } from './postgraphile.ts'
import { product } from './product.ts'
import { resolved } from './resolved.ts'

export const contenders: readonly Contender[] = [limit, product, resolved, postgraphile, dataloader]
