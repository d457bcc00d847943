import { paymentDay } from '@tilsagn/domain/disbursements/payment-day';
import { Refused, ok } from '@tilsagn/domain/result';

const [SENT, TODAY] = ['2021-09-06', '2021-09-08'];

describe('the day of a payment', () => {
  it.each([SENT, '2021-09-07', TODAY])('may be %s', (day) => {
    expect(paymentDay(day, TODAY, SENT)).toEqual(ok(day));
  });

  it.each([
    ['2021-09-09', 'paid_in_future', {}],
    ['2021-09-05', 'paid_before_sent', { params: { sentOn: SENT } }],
    ['2021-02-30', 'bad_date', {}],
  ])('may not be %s: %s', (day, code, params) => {
    expect(paymentDay(day, TODAY, SENT)).toEqual(Refused.because(code, { field: '/paidOn', ...params }));
  });
});
