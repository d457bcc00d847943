import { sentenceFor } from '@tilsagn/platform/i18n/problems';

describe('the sentence of a reason', () => {
  it('is in bokmål, with the amounts of the reason', () => {
    const text = sentenceFor({ code: 'frame_exhausted', params: { remaining: 2_248_734_429n } });
    expect(text.replaceAll('\u00a0', ' ')).toContain('22 487 344,29 kr');
  });

  it('is there for every code: one without is a bug', () => {
    expect(() => sentenceFor({ code: 'no_such' })).toThrow('no sentence');
  });
});
