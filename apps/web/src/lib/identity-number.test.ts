import { holdsIdentityNumber } from './identity-number';

describe('identity numbers in what is typed', () => {
  it.each(['Kari 01019040034 deltok', '010190 40034', '41019040028', '01819040180', '01419040017'])(
    'are found in «%s»',
    (text) => {
      expect(holdsIdentityNumber(text)).toBe(true);
    },
  );

  it.each(['01019040044', '01019040035', '99990500009', '399001005', '2021-09-01', 'tolv deltakere', ''])(
    'are not found in «%s»',
    (text) => {
      expect(holdsIdentityNumber(text)).toBe(false);
    },
  );
});
