import { filterOf, sameFilter, searchOf } from './worklist-search';

describe('the address of the worklist', () => {
  it('opens on what somebody still has to do something with', () => {
    expect(filterOf({})).toEqual({ state: 'open' });
    expect(filterOf({ status: 'alle' })).toEqual({});
  });

  it('shows a saved filter, and is saved as the same filter', () => {
    const filter = {
      state: 'open',
      municipality: '5006',
      appliedFrom: 10_000_000,
      sort: '-appliedOre',
    } as const;
    expect(filterOf(searchOf(filter))).toEqual(filter);
    expect(filterOf(searchOf({}))).toEqual({});
    expect(searchOf(filter, ['applicant', 'deadline']).kolonner).toBe('applicant,deadline');
  });

  it('knows a view again whatever the order', () => {
    expect(sameFilter({ state: 'open', sort: 'deadline' }, { state: 'open' })).toBe(true);
    expect(sameFilter({ state: 'open', assignee: 'me' }, { state: 'open' })).toBe(false);
    expect(sameFilter({}, { state: 'open' })).toBe(false);
  });
});
