import { accountOf, hindranceOf } from '@tilsagn/domain/accounting/candidate';
import { NO_DIMENSIONS } from '@tilsagn/domain/accounting/dimensions';
import { paymentFile, type PaymentFile } from '@tilsagn/domain/accounting/payment-file';
import type { PaymentFileFormat } from '@tilsagn/domain/accounting/payment-file-format';
import { daysOf, isPeriod } from '@tilsagn/domain/accounting/period';
import { figuresOf, inPeriod, reconcile } from '@tilsagn/domain/accounting/reconcile';
import { kroner, ore } from '@tilsagn/domain/money/ore';

const format: PaymentFileFormat = {
  ...{ separator: ';', decimalMark: ',', dateForm: 'YYYYMMDD', header: false, byteOrderMark: false },
  columns: [
    { name: 'id', field: 'payment_id' },
    { name: 'l', field: 'line' },
    { name: 'n', field: 'supplier_name' },
    { name: 'a', field: 'amount' },
    { name: 't', field: 'payment_total' },
    { name: 'd', field: 'due_date' },
    { name: 'm', field: 'measure' },
  ],
};

const file = (supplierName: string): PaymentFile => ({
  ...{ batch: 7, voucherDate: '2021-09-01', dueDate: '2021-09-03' },
  payments: [
    {
      ...{ paymentId: 'p1', caseNumber: '2021/0001', supplierOrgnr: '399001005', supplierName },
      ...{ accountNumber: '99990500009', amountOre: ore(100_001n), reference: '2021/0001-1' },
      lines: [
        { frame: 'bio', year: 2021, measure: 'bio', amountOre: ore(100_000n), ...NO_DIMENSIONS },
        { frame: 'bio', year: 2021, measure: 'rest', amountOre: ore(1n), ...NO_DIMENSIONS },
      ],
    },
  ],
});

describe('the payment file', () => {
  it('has a row for each measure, exact to the øre, under one id', () => {
    expect(paymentFile(file('Prøve AS'), format)).toBe(
      'p1;1;Prøve AS;1000,00;1000,01;20210903;bio\r\np1;2;Prøve AS;0,01;1000,01;20210903;rest\r\n',
    );
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['-2+3', "'-2+3"],
    ['A; B AS', '"A; B AS"'],
  ])('writes the name %s as %s', (name, cell) => {
    expect(paymentFile(file(name), format).split('\r\n')[0]).toBe(
      `p1;1;${cell};1000,00;1000,01;20210903;bio`,
    );
  });
});

describe('an authorised payment', () => {
  const candidate = {
    ...{ accountNumber: '99990500009', authorisedBy: 'anne', failedPaymentId: null, correction: null },
    stoppedSince: null,
  };
  const corrected = { accountNumber: '99990511485', changesAccount: true, approvedBy: null };
  const failed = { ...candidate, failedPaymentId: 'p1' };

  it.each([
    [candidate, null],
    [{ ...candidate, authorisedBy: 'me' }, 'same_person'],
    [{ ...candidate, accountNumber: '99990500008' }, 'bad_account_number'],
    [failed, 'payment_not_corrected'],
    [{ ...failed, stoppedSince: '2021-09-01' }, 'company_stopped'],
    [{ ...failed, correction: corrected }, 'correction_not_approved'],
    [{ ...failed, correction: { ...corrected, approvedBy: 'anne' } }, null],
    [{ ...failed, correction: { ...corrected, changesAccount: false } }, null],
  ])('%j: %s', (each, hindrance) => {
    expect(hindranceOf(each, 'me')?.code ?? null).toBe(hindrance);
  });

  it('goes to the account of its correction', () => {
    expect([accountOf(candidate), accountOf({ ...failed, correction: corrected })]).toEqual([
      '99990500009',
      '99990511485',
    ]);
  });
});

describe('reconciliation', () => {
  const payment = (paymentId: string, amount: number, paidOn = '2021-08-31') => ({
    ...{ paymentId, paidOn, caseNumber: '2021/0001', amountOre: kroner(amount) },
  });
  const entry = (id: string, amount: number, more = {}) => ({
    ...{ id, voucherNumber: id, bookedOn: '2021-08-31', amountOre: kroner(amount) },
    ...{ caseNumber: null, paymentId: null, ...more },
  });

  it('adds the postings of a payment up, and shows one of another month in both', () => {
    const entries = [
      entry('e1', 60, { paymentId: 'p1' }),
      entry('e2', 40, { paymentId: 'p1' }),
      entry('e3', 50, { paymentId: 'p2', bookedOn: '2021-09-01' }),
    ];
    const all = reconcile([payment('p1', 100), payment('p2', 50)], entries);
    expect(all).toMatchObject([
      { subject: 'payment:p1', group: 'matched', deviations: [] },
      { subject: 'payment:p2', group: 'differing', deviations: ['period'] },
    ]);
    expect(inPeriod(all, '2021-09')).toMatchObject([{ subject: 'payment:p2' }]);
    expect(figuresOf(all, '2021-09')).toMatchObject({
      matched: 0,
      differing: 1,
      hereOre: 0n,
      thereOre: 5_000n,
    });
    expect(figuresOf(all, '2021-08')).toMatchObject({ matched: 1, hereOre: 15_000n, thereOre: 10_000n });
  });

  it('never guesses: two payments that a posting without an id could mean are left alone', () => {
    const without = entry('e1', 100, { caseNumber: '2021/0001' });
    const two = reconcile([payment('p1', 100), payment('p2', 100)], [without]);
    expect(two.map(({ group }) => group)).toEqual(['only_here', 'only_here', 'only_there']);
    expect(reconcile([payment('p1', 100)], [without]).map(({ group }) => group)).toEqual(['matched']);
    const gone = reconcile([], [entry('e1', 100, { paymentId: 'p9' })]);
    expect(gone).toMatchObject([{ subject: 'entry:e1', group: 'only_there' }]);
  });
});

describe('months', () => {
  it('end on their last day', () => {
    expect([daysOf('2020-02'), daysOf('2021-12')]).toEqual([
      { from: '2020-02-01', to: '2020-02-29' },
      { from: '2021-12-01', to: '2021-12-31' },
    ]);
  });

  it.each(['2021-13', '2021-00', '0999-01', '2021-1', '2021-01-01'])('are not %s', (text) => {
    expect(isPeriod(text)).toBe(false);
  });
});
