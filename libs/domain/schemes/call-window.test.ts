import { callStatus } from '@tilsagn/domain/schemes/call-window';

describe('the window of a call', () => {
  const year = { opensOn: '2020-01-01', closesOn: '2020-12-31' };

  it.each([
    ['2019-12-31', 'upcoming'],
    ['2020-01-01', 'open'],
    ['2020-12-31', 'open'],
    ['2021-01-01', 'closed'],
  ])('on %s is %s', (today, status) => {
    expect(callStatus(year, today)).toBe(status);
  });

  it('has no end where the money decides', () => {
    expect(callStatus({ opensOn: '2021-01-01', closesOn: null }, '2031-01-01')).toBe('open');
  });

  it('is closed where there never was one', () => {
    expect(callStatus({ opensOn: null, closesOn: null }, '2021-01-01')).toBe('closed');
  });
});
