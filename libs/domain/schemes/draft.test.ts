import type { Actor, Role } from '@tilsagn/domain/access/actor';
import { draftActions, draftRefused, type DraftStanding } from './draft';

const actor = (sub: string, ...roles: Role[]): Actor => ({ sub, name: sub, roles, parties: [] });
const begun: DraftStanding = { state: 'draft', proposedBy: null, writtenBy: ['oda'] };
const asked: DraftStanding = { state: 'proposed', proposedBy: 'oda', writtenBy: ['oda'] };

describe('a draft', () => {
  it.each([
    ['save', asked, 'ole', 2, 'draft_not_in_state'],
    ['propose', asked, 'ole', 2, 'draft_not_in_state'],
    ['publish', begun, 'ole', 2, 'draft_not_in_state'],
    ['return', begun, 'ole', 2, 'draft_not_in_state'],
    ['publish', asked, 'oda', 2, 'same_person'],
    ['publish', asked, 'ole', 2, undefined],
    ['publish', { ...asked, writtenBy: ['oda', 'ole'] }, 'ole', 2, 'same_person'],
    ['publish', { ...asked, writtenBy: ['oda', 'ole'] }, 'ole', 1, undefined],
    ['publish', begun, 'oda', 1, undefined],
    ['publish', asked, 'oda', 1, undefined],
    ['discard', asked, 'oda', 2, undefined],
    ['discard', { ...asked, state: 'published' }, 'oda', 2, 'draft_not_in_state'],
  ] as const)('may be %s from %j by %s of %i: %s', (action, draft, by, persons, code) => {
    expect(draftRefused(action, draft, by, persons)?.code).toBe(code);
  });

  it('tells each what they may do', () => {
    const oda = actor('oda', 'scheme_administrator');
    expect(draftActions(begun, oda, 2)).toEqual(['save', 'discard', 'propose']);
    expect(draftActions(begun, oda, 1)).toEqual(['save', 'discard', 'publish']);
    expect(draftActions(asked, oda, 2)).toEqual(['discard', 'return']);
    expect(draftActions(asked, actor('ole', 'scheme_administrator'), 2)).toContain('publish');
    expect(draftActions(asked, actor('randi', 'auditor'), 2)).toEqual([]);
  });
});
