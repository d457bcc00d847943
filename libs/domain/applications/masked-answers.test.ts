import { maskAnswers } from '@tilsagn/domain/applications/masked-answers';

describe('identity numbers in answers', () => {
  it('are covered wherever they stand, and each place is named', () => {
    const answers = {
      project: { title: 'Kurs', need: 'Kari (01019040034) skal lære mer.' },
      costs: [{ note: 'Reise' }, { note: '410190 40028', amountOre: 100 }],
      'a/b': '01019040034',
    };
    expect(maskAnswers(answers)).toEqual({
      answers: {
        project: { title: 'Kurs', need: 'Kari (010190*****) skal lære mer.' },
        costs: [{ note: 'Reise' }, { note: '410190 *****', amountOre: 100 }],
        'a/b': '010190*****',
      },
      masked: [
        { field: '/project/need', text: 'Kari (010190*****) skal lære mer.' },
        { field: '/costs/1/note', text: '410190 *****' },
        { field: '/a~1b', text: '010190*****' },
      ],
    });
  });

  it('leave everything else as it is', () => {
    const answers = { orgnr: '399001005', account: '99990500009', count: 12, none: null, yes: true };
    expect(maskAnswers(answers)).toEqual({ answers, masked: [] });
  });
});
