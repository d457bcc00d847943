import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** One difference between two versions. */
export interface RuleSetChange {
  /** Where it stands; in a list of named things by name (`/amount/share/shareBasisPoints`), else by number. */
  readonly place: string;
  readonly what: 'added' | 'removed' | 'changed' | 'reordered';
  /** Undefined where nothing stood there. */
  readonly before: unknown;
  readonly after: unknown;
}

type Named = Readonly<Record<string, unknown>>;

/** Fields that name an element within its list, the first that it has. */
const NAMES = ['id', 'key', 'kind', 'gate'];

const isObject = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of a list's elements, or undefined where they have none or share one. */
function namesOf(list: readonly unknown[]): readonly string[] | undefined {
  const names = list.map((each) => {
    const field = isObject(each) ? NAMES.find((name) => typeof each[name] === 'string') : undefined;
    return field === undefined ? undefined : String((each as Named)[field]);
  });
  const all = names.filter((name) => name !== undefined);
  return all.length === list.length && new Set(all).size === all.length ? all : undefined;
}

function inLists(before: readonly unknown[], after: readonly unknown[], place: string): RuleSetChange[] {
  const [old, fresh] = [namesOf(before), namesOf(after)];
  if (old === undefined || fresh === undefined) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
      between(before[index], after[index], `${place}/${index}`),
    ).flat();
  }
  const kept = fresh.filter((name) => old.includes(name));
  const was = old.filter((name) => fresh.includes(name));
  const moved = kept.join('/') !== was.join('/');
  return [
    ...[...new Set([...old, ...fresh])].flatMap((name) =>
      between(before[old.indexOf(name)], after[fresh.indexOf(name)], `${place}/${name}`),
    ),
    ...(moved ? [{ place, what: 'reordered' as const, before: was, after: kept }] : []),
  ];
}

function between(before: unknown, after: unknown, place: string): RuleSetChange[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ place, what: 'added', before, after }];
  if (after === undefined) return [{ place, what: 'removed', before, after }];
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, place);
  if (isObject(before) && isObject(after)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return fields.flatMap((field) => between(before[field], after[field], `${place}/${field}`));
  }
  return before === after ? [] : [{ place, what: 'changed', before, after }];
}

/** What any definition says otherwise than another, field by field; the version's own number is no difference. */
export function definitionChanges(before: object, after: object): readonly RuleSetChange[] {
  return between({ ...before, version: 0, $schema: '' }, { ...after, version: 0, $schema: '' }, '');
}

/** What a version of a rule set says otherwise than another. */
export const ruleSetChanges = (before: RuleSet, after: RuleSet): readonly RuleSetChange[] =>
  definitionChanges(before, after);
