import { isAccountNumber } from '@tilsagn/domain/disbursements/account-number';

describe('account numbers', () => {
  it.each(['99990500009', '99990511485', '86011117947'])('knows %s', (text) => {
    expect(isAccountNumber(text)).toBe(true);
  });

  it.each(['99990500008', '9999050000', '9999.05.00009', '999905000090', ''])('refuses %p', (text) => {
    expect(isAccountNumber(text)).toBe(false);
  });
});
