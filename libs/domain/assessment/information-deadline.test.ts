import { informationDeadline } from '@tilsagn/domain/assessment/information-deadline';
import { Refused, ok } from '@tilsagn/domain/result';

const TODAY = '2021-09-01';

describe('the deadline of a question', () => {
  it.each([
    ['a working day stands', '2021-09-15', '2021-09-15'],
    ['a Saturday moves to Monday', '2021-09-18', '2021-09-20'],
    ['tomorrow is the first that can be', '2021-09-02', '2021-09-02'],
    ['sixty days is the last, and may move past it', '2021-10-31', '2021-11-01'],
  ])('%s', (_what, asked, expected) => {
    expect(informationDeadline(asked, TODAY)).toEqual(ok(expected));
  });

  it.each(['2021-09-01', '2021-08-31', '2021-11-01'])('refuses %s, and says what would do', (asked) => {
    expect(informationDeadline(asked, TODAY)).toEqual(
      Refused.because('deadline_out_of_range', {
        field: '/deadline',
        params: { earliest: '2021-09-02', latest: '2021-10-31' },
      }),
    );
  });

  it('refuses a day that does not exist', () => {
    expect(informationDeadline('2021-09-31', TODAY)).toEqual(
      Refused.because('bad_date', { field: '/deadline' }),
    );
  });
});
