import { newId } from '@tilsagn/platform/database/ids';
import type { Attempt, Received } from '../support/client';
import type { DescribedOperation } from '../support/operations';
import { sampleOf } from '../support/samples';
import type { Stage } from '../support/stage';
import type { Walker } from './actors';
import { expectedOf, type Expected } from './expectation';
import { paramsOf, type Owner, type Params, type Shared } from './owners';

/** No object has come this far, so that what is let through changes nothing. */
const UNREACHED = 999_999_999;
const UNKNOWN_ORGNR = '399999995';

export interface Ground {
  readonly stage: Stage;
  readonly walkers: readonly Walker[];
  readonly owners: readonly Owner[];
  readonly shared: Shared;
}

/** One step of the walk. */
export interface Step {
  readonly operation: DescribedOperation;
  readonly walker: Walker;
  readonly owner: Owner;
  readonly state: string;
}

const isId = (name: string): boolean => /^orgnr$|[iI]d$/.test(name);

const unknownParams = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'orgnr') return [name, UNKNOWN_ORGNR];
      return [name, isId(name) ? newId() : value];
    }),
  );

/** What the operation is asked with: all that it needs, or, where it would be done, less. */
function attemptOf(operation: DescribedOperation, params: Params, mayHappen: boolean): Attempt {
  const { parameters, json, multipart, needsVersion } = operation;
  const query = Object.fromEntries(
    parameters
      .filter((each) => each.in === 'query' && each.required === true)
      .map(({ name, schema }) => [name, String(sampleOf(schema))]),
  );
  const harmless = needsVersion || !mayHappen;
  return {
    params,
    query,
    version: UNREACHED,
    ...(json === undefined ? {} : { body: harmless ? sampleOf(json) : { nothing: 'known' } }),
    ...(multipart !== undefined && harmless
      ? { file: Buffer.from('%PDF-1.4\n'), fields: { kind: 'training-plan' } }
      : {}),
  };
}

const TIMES = ['x-request-id', 'date', 'ratelimit-remaining', 'ratelimit-reset', 'x-ratelimit-remaining'];

/** All that somebody could compare: status, headers and bytes. */
const bytesOf = ({ status, headers, text }: Received): string =>
  JSON.stringify([
    status,
    Object.entries(headers)
      .filter(([name]) => !TIMES.includes(name) && !name.startsWith('x-ratelimit'))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    text,
  ]);

const WANTED: Readonly<Record<Exclude<Expected, 'open'>, readonly [number, string]>> = {
  login: [401, 'login_required'],
  forbidden: [403, 'forbidden'],
  hidden: [404, 'not_found'],
};

/** What an answer to somebody must not speak of: cases of others, drafts of everybody else. */
function secretsOf({ roles, orgnrs, reachesScheme }: Walker, owners: readonly Owner[]): readonly string[] {
  const readsAll =
    roles.some((role) => role !== 'applicant' && role !== 'system_administrator') && reachesScheme;
  return owners.flatMap((owner) => {
    if (orgnrs.includes(owner.orgnr)) return [];
    return readsAll ? [owner.draftId] : [owner.draftId, owner.caseId, owner.requestId];
  });
}

/** A draft has neither receipt nor messages, and a case without a decision has no letter. */
const mayBeMissing = ({ name }: DescribedOperation, state: string): boolean =>
  state === 'draft' || /etter$|eceipt$/.test(name);

function faultsOfOpen(
  { operation, walker, owner, state }: Step,
  came: Received,
  owners: readonly Owner[],
): string[] {
  const told = secretsOf(walker, owners).filter((secret) => came.text.includes(secret));
  const faults = told.map((secret) => `told of ${secret}`);
  // Somebody of the staff who acts for the company itself knows of the case and may not work on it.
  if (came.text.includes('"own_case"') && walker.orgnrs.includes(owner.orgnr)) return faults;
  const refused = [401, 403, 404].includes(came.status);
  if (refused && !(came.status === 404 && mayBeMissing(operation, state))) {
    faults.push(`refused with ${came.text}`);
  }
  if (operation.needsVersion && came.status < 400) faults.push('done in a version that never was');
  return faults;
}

const unknowns = new WeakMap<Ground, Map<string, string>>();

/** What somebody gets for an object that does not exist; asked once, and once for all who are kept out alike. */
async function unknownAnswer(
  { operation, walker }: Step,
  expected: Expected,
  attempt: Attempt,
  ground: Ground,
): Promise<string> {
  const known = unknowns.get(ground) ?? new Map<string, string>();
  unknowns.set(ground, known);
  const name = `${operation.name} ${expected === 'hidden' ? walker.label : expected}`;
  const answer = known.get(name) ?? bytesOf(await walker.client.send(operation, attempt));
  known.set(name, answer);
  return answer;
}

/** Holds one answer to what the table, the description and the headers of every answer demand. */
export async function tryStep(step: Step, ground: Ground): Promise<readonly string[]> {
  const { stage, owners, shared } = ground;
  const { operation, walker, owner, state } = step;
  const isDraft = state === 'draft';
  const expected = expectedOf(operation, walker, owner, isDraft);
  const params = paramsOf(operation, owner, shared, isDraft);
  const attempt = attemptOf(operation, params, expected === 'open');
  // What asks for nothing would be done.
  const bare = operation.json === undefined && operation.multipart === undefined && !operation.needsVersion;
  if (expected === 'open' && operation.isChange && bare) return [];
  const came = await walker.client.send(operation, attempt);
  const faults = [...stage.checker.faultsOf(operation, came)];
  if (expected === 'open') faults.push(...faultsOfOpen(step, came, owners));
  else {
    const [status, code] = WANTED[expected];
    if (came.status !== status || !came.text.includes(`"${code}"`)) {
      faults.push(`${expected} expected, ${came.status} ${came.text.slice(0, 200)} came`);
    }
    if (Object.keys(params).some(isId)) {
      const unknown = { ...attempt, params: unknownParams(params) };
      const other = await unknownAnswer(step, expected, unknown, ground);
      if (other !== bytesOf(came)) faults.push(`not as an unknown one: ${bytesOf(came)} ${other}`);
    }
  }
  return faults.map((fault) => `${operation.name} · ${walker.label} · ${owner.orgnr} · ${state}: ${fault}`);
}

/** An object of one owner asked for under another's case: nobody finds it there. */
export async function tryCrossed(operation: DescribedOperation, ground: Ground): Promise<readonly string[]> {
  const { owners, shared, walkers } = ground;
  const [mine, , others] = owners;
  if (mine === undefined || others === undefined || !/\{(attachmentId|fileId)\}/.test(operation.path))
    return [];
  const params = { ...paramsOf(operation, others, shared, false), id: mine.caseId };
  const faults: string[] = [];
  for (const walker of walkers.filter(({ sub }) => sub !== undefined)) {
    const came = await walker.client.send(operation, attemptOf(operation, params, false));
    if (came.status < 400) faults.push(`${operation.name} · ${walker.label}: a file of another case came`);
  }
  return faults;
}
