import { missingLanguages } from '@tilsagn/domain/language/missing-languages';

describe('the languages of a definition', () => {
  it('are all there, or it is said where they are not', () => {
    const full = { nb: 'Kladd', nn: 'Kladd', en: 'Draft' };
    const steps = [{ title: full }, { title: { nb: 'Vedlegg', en: ' ' }, fields: [{ help: { nb: '' } }] }];
    expect(missingLanguages('bio', { key: 'bio', steps, intro: null })).toEqual([
      'bio/steps/1/title: no nn',
      'bio/steps/1/title: no en',
      'bio/steps/1/fields/0/help: no nb',
      'bio/steps/1/fields/0/help: no nn',
      'bio/steps/1/fields/0/help: no en',
    ]);
    expect(missingLanguages('bio', full)).toEqual([]);
    expect(missingLanguages('bio', 'nb')).toEqual([]);
  });
});
