import { NO_BOUNDS, faultsOfTerms, sameTerms, standingOn } from '@tilsagn/domain/access/role-terms';
import { kroner } from '@tilsagn/domain/money/ore';

const codes = (role: string, over = {}) =>
  faultsOfTerms(role, { ...NO_BOUNDS, ...over }).map(({ code, field }) => [code, field]);

describe('the terms of a role', () => {
  it.each([
    ['caseworker', {}],
    ['caseworker', { schemes: ['bio'] }],
    ['approver', { limitOre: kroner(500_000), schemes: ['bio'] }],
    ['finance', { validFrom: '2021-09-01', validTo: '2021-09-01' }],
  ])('%s on %j', (role, over) => {
    expect(codes(role, over)).toEqual([]);
  });

  it.each([
    ['applicant', {}, 'unknown_word', '/role'],
    ['root', {}, 'unknown_word', '/role'],
    ['finance', { validFrom: '2021-02-30' }, 'bad_date', '/validFrom'],
    ['finance', { validTo: '1.9.2021' }, 'bad_date', '/validTo'],
    ['finance', { validFrom: '2021-09-02', validTo: '2021-09-01' }, 'period_reversed', '/validTo'],
    ['caseworker', { limitOre: kroner(1) }, 'not_allowed_here', '/limitOre'],
    ['auditor', { schemes: ['bio'] }, 'not_allowed_here', '/schemes'],
  ])('not %s on %j', (role, over, code, field) => {
    expect(codes(role, over)).toEqual([[code, field]]);
  });

  it('hold from the first day to the last, both included', () => {
    const terms = { ...NO_BOUNDS, validFrom: '2021-09-01', validTo: '2021-09-03' };
    const days = ['2021-08-31', '2021-09-01', '2021-09-03', '2021-09-04'];
    expect(days.map((day) => standingOn(day, terms))).toEqual(['coming', 'current', 'current', 'ended']);
    expect(standingOn('1999-01-01', NO_BOUNDS)).toBe('current');
  });

  it('are the same whatever the order of the schemes', () => {
    const terms = { ...NO_BOUNDS, limitOre: kroner(5), schemes: ['bio', 'mentor'] };
    expect(sameTerms(terms, { ...terms, schemes: ['mentor', 'bio'] })).toBe(true);
    expect(sameTerms(terms, { ...terms, schemes: ['bio'] })).toBe(false);
    expect(sameTerms(terms, { ...terms, limitOre: null })).toBe(false);
  });
});
