import { inParams, valuesOf } from './params';

describe('a name in the params of a notification', () => {
  const name = { nb: 'Opplæring 2021', en: 'Training 2021' };

  it('is there in every language, and is one text again in the sentence', () => {
    const params = inParams('call', name);
    expect(params).toEqual({
      call_nb: 'Opplæring 2021',
      call_nn: 'Opplæring 2021',
      call_en: 'Training 2021',
    });
    expect(valuesOf({ callKey: 'bio', ...params })).toEqual({
      callKey: 'bio',
      call: { nb: 'Opplæring 2021', nn: 'Opplæring 2021', en: 'Training 2021' },
    });
  });

  it('leaves what only looks like one as it is', () => {
    expect(valuesOf({ place: '2', time_of: 'a', word: 'nb' })).toEqual({
      place: '2',
      time_of: 'a',
      word: 'nb',
    });
  });
});
