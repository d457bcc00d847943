import { isIPv6 } from 'node:net';

const MAPPED = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS_OF_A_NETWORK = 4;

/**
 * What requests are counted by where there is no session: the address, and of IPv6 the /64 alone. A household has
 * one, with more addresses than anybody could count; who changes between them is still one.
 */
export function networkOf(ip: string): string {
  const mapped = MAPPED.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const [address = ''] = ip.split('%');
  if (!isIPv6(address)) return ip;
  const [before = '', after] = address.split('::');
  const front = groups(before);
  const back = after === undefined ? [] : groups(after);
  const missing = Math.max(8 - front.length - back.length, 0);
  const all = [...front, ...Array.from({ length: missing }, () => '0'), ...back];
  const network = all.slice(0, GROUPS_OF_A_NETWORK).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/** The last group may be written as IPv4, which takes the room of two. */
const groups = (text: string): string[] =>
  text === '' ? [] : text.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
