import { activityReportDays, askedReports } from './activity-reports';

const rules = (everyMonths: number) => ({ activityReports: { everyMonths, source: 'Eksempel' } });

describe('progress reports', () => {
  it.each([
    [3, '2021-03-15', '2021-12-31', ['2021-06-15', '2021-09-15', '2021-12-15']],
    // 15 May 2021 is a Saturday, and the Monday after it the 17th.
    [2, '2021-03-15', '2021-06-01', ['2021-05-18']],
    [6, '2020-08-31', '2021-03-01', ['2021-03-01']],
    [6, '2021-01-01', '2021-07-01', []],
  ])('are due every %d months from %s to %s: %j', (months, start, end, days) => {
    expect(activityReportDays(rules(months), start, end)).toEqual(days);
  });

  it('are not asked for without a rule, a start or an end', () => {
    expect(activityReportDays({}, '2021-01-01', '2022-01-01')).toEqual([]);
    expect(activityReportDays(rules(1), null, '2022-01-01')).toEqual([]);
    expect(activityReportDays(rules(1), '2021-01-01', null)).toEqual([]);
  });

  it('are late the day after, and stay in the list when the dates have moved', () => {
    const words = { deliveredOn: '2021-06-01', answers: { participants: 4, summary: 'Som planlagt.' } };
    const delivered = [{ dueOn: '2021-06-15', ...words }];
    const asked = askedReports(['2021-09-15', '2021-12-15'], delivered, '2021-09-16');
    expect(asked.map(({ dueOn, report, late }) => [dueOn, report !== null, late])).toEqual([
      ['2021-06-15', true, false],
      ['2021-09-15', false, true],
      ['2021-12-15', false, false],
    ]);
    expect(askedReports(['2021-09-15'], [], '2021-09-15')[0]?.late).toBe(false);
  });
});
