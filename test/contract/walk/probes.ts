import type { Attempt, Bent, Received } from '../support/client';
import type { DescribedOperation } from '../support/operations';
import { sampleOf } from '../support/samples';
import type { Walker } from './actors';
import { expectedOf } from './expectation';
import { paramsOf } from './owners';
import type { Ground } from './walk';

const UNREACHED = 999_999_999;

type Probe = readonly [what: string, bent: Bent, code: string];

function probesOf({ needsKey, needsVersion }: DescribedOperation): readonly Probe[] {
  return [
    ['without the token of the page', { without: ['x-csrf'] }, 'csrf_refused'],
    ['with the token of another session', { headers: { 'x-csrf': 'x'.repeat(43) } }, 'csrf_refused'],
    ['from another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 'csrf_refused'],
    ['from another origin', { headers: { origin: 'https://evil.example' } }, 'csrf_refused'],
    ['from a sibling of this site', { headers: { 'sec-fetch-site': 'same-site' } }, 'csrf_refused'],
    ...(needsKey ? [['without a key', { key: null }, 'idempotency_key_required'] as const] : []),
    ...(needsVersion ? [['without a version', { ifMatch: null }, 'version_required'] as const] : []),
  ];
}

/** Somebody whom the table lets in, with the object it is about. */
function insider(operation: DescribedOperation, { walkers, owners, shared }: Ground) {
  for (const walker of walkers.filter(({ sub }) => sub !== undefined)) {
    for (const owner of owners) {
      if (expectedOf(operation, walker, owner, false) !== 'open') continue;
      return { walker, params: paramsOf(operation, owner, shared, false) };
    }
  }
  return undefined;
}

const says = ({ text }: Received, code: string): boolean => text.includes(`"${code}"`);

/** A change asked for by somebody who may, in every way in which it must not happen. */
export async function tryProbes(operation: DescribedOperation, ground: Ground): Promise<readonly string[]> {
  const found = insider(operation, ground);
  if (!operation.isChange) return [];
  if (found === undefined) return [`${operation.name}: nobody of the walk may do it`];
  const { walker, params } = found;
  const attempt: Attempt = {
    params,
    version: UNREACHED,
    ...(operation.json === undefined ? {} : { body: sampleOf(operation.json) }),
    ...(operation.multipart === undefined ? {} : { file: Buffer.from('%PDF-1.4\n') }),
  };
  const faults: string[] = [];
  for (const [what, bent, code] of probesOf(operation)) {
    const came = await walker.client.send(operation, attempt, bent);
    if (!says(came, code))
      faults.push(`${operation.name} ${what}: ${came.status} ${came.text.slice(0, 200)}`);
  }
  return [...faults, ...(await extraField(operation, walker, attempt))];
}

const EXTRA = [
  'state',
  'version',
  'id',
  'roles',
  'grantedOre',
  'applicantOrgnr',
  '__proto__',
  'constructor',
  'toString',
];

/** Mass assignment: a body with a field that is not described. */
async function extraField(
  operation: DescribedOperation,
  { client }: Walker,
  attempt: Attempt,
): Promise<readonly string[]> {
  if (operation.json === undefined) return [];
  const faults: string[] = [];
  const known = Object.keys(attempt.body as object);
  for (const name of EXTRA.filter((each) => !known.includes(each))) {
    const raw = JSON.stringify(attempt.body).replace(/^\{/, `{"${name}":"x"${known.length > 0 ? ',' : ''}`);
    const came = await client.send(operation, attempt, { raw });
    if (came.status !== 422 && came.status !== 400) {
      faults.push(`${operation.name} took «${name}»: ${came.status} ${came.text.slice(0, 200)}`);
    }
  }
  return faults;
}
