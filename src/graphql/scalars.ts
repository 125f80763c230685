// The custom scalars of the contract: what they accept, and how they are printed.
import { GraphQLError, GraphQLScalarType, type GraphQLScalarTypeConfig, Kind } from 'graphql'

const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

export const DateTime = scalar<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parse(text) {
    if (!INSTANT.test(text)) return null
    const [year, month, day] = text.split(/\D/, 3).map(Number) as [number, number, number]
    const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const date = new Date(text.toUpperCase().replace(' ', 'T'))
    // Years that print with more or less than four digits are none that Postgres reads back.
    const isStorable = date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999
    return day <= daysInMonth && isStorable ? date : null
  },
  expected: 'an instant in RFC 3339 with its offset (2017-12-11T09:14:00Z)',
})

export const Url = scalar<string, string>({
  name: 'URL',
  serialize: String,
  parse(text) {
    const url = URL.canParse(text) ? new URL(text) : null
    return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null
  },
  expected: 'an absolute http or https address (https://forum.example/topic/1)',
})

export const Html = scalar<string, string>({
  name: 'HTML',
  serialize: String,
  parse: (text) => text,
  expected: 'HTML',
})

export const LanguageTag = scalar<string, string>({
  name: 'LanguageTag',
  serialize: String,
  parse(text) {
    try {
      return Intl.getCanonicalLocales(text)[0] ?? null
    } catch {
      return null
    }
  },
  expected: 'a BCP 47 language tag (en, so, pt-BR)',
})

interface ScalarOptions<Internal, External> {
  readonly name: string
  readonly serialize: (value: unknown) => External
  /** Null for text that is no such value. */
  readonly parse: (text: string) => Internal | null
  /** What is accepted, with an example. */
  readonly expected: string
}

function scalar<Internal, External>(options: ScalarOptions<Internal, External>) {
  const read = (value: unknown): Internal => {
    const parsed = typeof value === 'string' ? options.parse(value) : null
    if (parsed === null) throw new GraphQLError(`${options.name} must be ${options.expected}.`)
    return parsed
  }
  const config: GraphQLScalarTypeConfig<Internal, External> = {
    name: options.name,
    serialize: options.serialize,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  }
  return new GraphQLScalarType(config)
}
