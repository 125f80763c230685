// Keeps one request from reading more than the process can hold. Counts rows; prices nothing.
import { AppError } from '../../../src/errors.ts'

export interface Budget {
  /**
   * Reads groups of rows, `most` in all, where so many are left; what is not found is given back.
   * @throws AppError LIMIT_EXCEEDED where they are not left.
   */
  within<Groups extends ReadonlyMap<string, readonly unknown[]>>(
    most: number,
    read: () => Promise<Groups>,
  ): Promise<Groups>
}

export function createBudget(rows: number): Budget {
  let left = rows
  return {
    async within(most, read) {
      if (most > left) {
        throw new AppError(
          'LIMIT_EXCEEDED',
          `The query could find more than ${rows} records. Ask for smaller pages, or nest fewer of them.`,
        )
      }
      left -= most
      const groups = await read()
      const found = [...groups.values()].reduce((sum, group) => sum + group.length, 0)
      left += most - found
      return groups
    },
  }
}
