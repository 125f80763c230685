// Which coding of an answer the client wants, by its accept-encoding header (RFC 9110, 12.5.3).

export type Coding = 'br' | 'gzip'

/** @returns the client's favourite, the smaller one among equals; null where it wants the body as it is, or says nothing. */
export function codingFor(header: string | null): Coding | null {
  if (header === null) return null
  const qualities = parse(header)
  const qualityOf = (coding: string) => qualities.get(coding) ?? qualities.get('*') ?? 0
  const best = qualityOf('gzip') > qualityOf('br') ? 'gzip' : 'br'
  const identity = qualities.get('identity') ?? 0
  return qualityOf(best) > 0 && qualityOf(best) >= identity ? best : null
}

function parse(header: string): ReadonlyMap<string, number> {
  return new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      const quality = Number(weight.find((value) => value !== undefined) ?? 1)
      const coding = name.trim()
      return [coding === 'x-gzip' ? 'gzip' : coding, Number.isNaN(quality) ? 0 : quality]
    }),
  )
}
