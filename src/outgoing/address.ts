// Which addresses may be called: hosts that the operator lists, and of what they resolve to only public ones. Pure.
import ipaddr from 'ipaddr.js'
import { AppError } from '../errors.ts'

/** Public by their range, but not for everybody: a cloud's own services, and ranges that stand for others. */
const denied: readonly [string, number][] = [
  ['168.63.129.16', 32],
  ['::', 96],
  ['100:0:0:1::', 64],
]

/** Whether an IP address is one of the public internet. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.process(address)
  if (ip.range() !== 'unicast') return false
  return !denied.some(([range, bits]) => {
    const of = ipaddr.parse(range)
    return of.kind() === ip.kind() && ip.match(of as never, bits)
  })
}

/**
 * @param hosts host names, `*.example.org` for all below one, `*` for any.
 * @throws AppError INVALID for an address that is never called, FORBIDDEN for one that the operator does not list.
 */
export function checkAddress(address: string, hosts: readonly string[]): URL {
  const url = URL.parse(address)
  const field = { field: ['url'] }
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new AppError('INVALID', 'url is not an absolute http or https address.', field)
  }
  if (url.username !== '' || url.password !== '' || url.port !== '') {
    throw new AppError('INVALID', 'url must have no user name and no port of its own.', field)
  }
  if (hosts.length === 0) {
    throw new AppError(
      'FORBIDDEN',
      'Nothing is sent from here: FORUMQL_OUTGOING_HOSTS is not set.',
      field,
    )
  }
  const host = url.hostname.replace(/\.$/, '')
  const isListed = hosts.some((one) =>
    one === '*' ? true : one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one,
  )
  if (!isListed) {
    throw new AppError('FORBIDDEN', `${host} is not among FORUMQL_OUTGOING_HOSTS.`, field)
  }
  const literal = host.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(literal) && !isPublic(literal)) throw notPublic()
  return url
}

export const notPublic = () =>
  new AppError('FORBIDDEN', 'The address does not lead to the public internet.', { field: ['url'] })
