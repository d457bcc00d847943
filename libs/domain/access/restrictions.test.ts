import { SYSTEM, type Actor, type Restriction, type Role } from '@tilsagn/domain/access/actor';
import { mayTouch, visibleSchemes } from '@tilsagn/domain/access/decide';
import { hasRoleFor, limitOf } from '@tilsagn/domain/access/restrictions';
import { kroner } from '@tilsagn/domain/money/ore';
import { smallPath } from '@tilsagn/domain/workflow/fixtures';
import { relationOf } from '@tilsagn/domain/workflow/relation';
import { transition } from '@tilsagn/domain/workflow/transition';

const person = (roles: readonly Role[], ...restrictions: Restriction[]): Actor => ({
  ...SYSTEM,
  sub: 'siri',
  roles,
  restrictions,
});
const forBio: Restriction = { role: 'caseworker', limitOre: null, schemes: ['bio'] };

describe('a role for some schemes', () => {
  const siri = person(['caseworker'], forBio);

  it('is none for the others, to look or to act', () => {
    expect([hasRoleFor(siri, 'caseworker', 'bio'), hasRoleFor(siri, 'caseworker', 'mentor')]).toEqual([
      true,
      false,
    ]);
    expect(mayTouch('cases.read', siri, '399001005', 'bio')).toBe(true);
    expect(mayTouch('cases.read', siri, '399001005', 'mentor')).toBe(false);
    expect(relationOf(siri, '399001005', 'mentor').roles).toEqual([]);
  });

  it('does not narrow what another role opens', () => {
    const both = person(['caseworker', 'auditor'], forBio);
    expect(mayTouch('cases.read', both, '399001005', 'mentor')).toBe(true);
    expect(mayTouch('cases.take', both, '399001005', 'mentor')).toBe(false);
    expect(visibleSchemes('cases.list', both)).toBe('all');
  });

  it('tells which schemes a list may show', () => {
    expect(visibleSchemes('cases.list', siri)).toEqual(['bio']);
    expect(visibleSchemes('cases.list', person(['caseworker']))).toBe('all');
    expect(visibleSchemes('cases.list', person(['applicant']))).toEqual([]);
    const other: Restriction = { role: 'approver', limitOre: null, schemes: ['bio', 'mentor'] };
    const both = person(['caseworker', 'approver'], forBio, other);
    expect(visibleSchemes('cases.list', both)).toEqual(['bio', 'mentor']);
    expect(visibleSchemes('cases.approve', both)).toEqual(['bio', 'mentor']);
    expect(visibleSchemes('cases.take', both)).toEqual(['bio']);
  });
});

describe('a role with a limit', () => {
  const anne = person(['approver'], { role: 'approver', limitOre: kroner(200_000), schemes: null });
  const decide = (kr: number, actor: Actor) =>
    transition(
      smallPath,
      {
        state: 'recommended',
        roleHistory: [{ action: 'recommend', sub: 'sander' }],
        guards: { impartial: null, solvent: null },
        relation: relationOf(actor, '399001005', 'bio'),
        amountOre: kroner(kr),
      },
      { action: 'approve' },
    );

  it('decides up to it, and not an øre above', () => {
    expect(limitOf(anne, 'approver')).toBe(20_000_000n);
    expect(decide(200_000, anne).ok).toBe(true);
    expect(decide(200_001, anne)).toMatchObject({
      reasons: [{ code: 'above_your_limit', params: { limit: 20_000_000n, amount: 20_000_100n } }],
    });
    expect(decide(200_001, person(['approver'])).ok).toBe(true);
  });
});
