import type { Role } from '@tilsagn/domain/access/actor';
import { grantsOf } from '@tilsagn/domain/access/table';
import { ANNE, KARI, OYSTEIN, SIRI } from '../../support/casework';
import type { DescribedOperation } from '../support/operations';
import { ACCOUNTING } from './accounting';
import { APPLICANT } from './applicant';
import { COMMON } from './common';
import { CONTRACT_LISTS } from './contract-lists';
import { DIRECT_AWARDS } from './direct-awards';
import { DRAFTS } from './drafts';
import { FRAME_ACTS } from './frame-acts';
import type { Recipe } from './recipe';
import { RECOVERIES } from './recoveries';
import { ROLES } from './roles';
import { STAFF } from './staff';
import { WORKLIST } from './worklist';

export type { Recipe } from './recipe';

/** How each operation of the API succeeds. One that asks for anything and has no line here fails the tests. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  ...ACCOUNTING,
  ...APPLICANT,
  ...COMMON,
  ...CONTRACT_LISTS,
  ...DIRECT_AWARDS,
  ...DRAFTS,
  ...FRAME_ACTS,
  ...RECOVERIES,
  ...ROLES,
  ...STAFF,
  ...WORKLIST,
};

const IN_ROLE: readonly (readonly [Role, string])[] = [
  ['applicant', KARI],
  ['caseworker', SIRI],
  ['approver', ANNE],
  ['finance', OYSTEIN],
  ['auditor', 'randi-revisor'],
];

/** A read that asks for nothing succeeds by itself, for somebody whom the access table lets in. */
function plainRead({ name, isChange, parameters }: DescribedOperation): Recipe | undefined {
  if (isChange || parameters.some(({ required }) => required === true)) return undefined;
  const roles = grantsOf(name).flatMap((grant) => grant.roles);
  const by = IN_ROLE.find(([role]) => roles.includes(role))?.[1];
  return by === undefined ? undefined : () => Promise.resolve({ by });
}

/** The recipe of an operation. Throws where there is none. */
export function recipeOf(operation: DescribedOperation): Recipe {
  const recipe = RECIPES[operation.name] ?? plainRead(operation);
  if (recipe === undefined) throw new Error(`test/contract/recipes has no line for ${operation.name}`);
  return recipe;
}
