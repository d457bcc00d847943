import type { GivenRole } from '../../api/role-queries';
import { sorted } from './sorted';

const role = (name: string | null, validTo: string | null): GivenRole =>
  ({ name, sub: 'z', role: 'finance', validTo, lastLoginAt: null }) as GivenRole;
const rows = [role('Åse', '2021-12-31'), role('Anne', null), role(null, '2021-10-01')];

describe('the order of the roles', () => {
  it.each([
    ['name', ['Anne', null, 'Åse']],
    ['-name', ['Åse', null, 'Anne']],
    ['validTo', [null, 'Åse', 'Anne']],
    ['-validTo', ['Åse', null, 'Anne']],
    [undefined, ['Åse', 'Anne', null]],
  ])('by %s', (order, names) => {
    expect(sorted(rows, order).map(({ name }) => name)).toEqual(names);
  });
});
