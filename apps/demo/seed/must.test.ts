import { Refused, ok } from '@tilsagn/domain/result';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { must } from './must';

describe('what the seed must not be refused', () => {
  it('is handed on', () => {
    expect(must(ok(7), 'cases')).toBe(7);
  });

  it('is one sentence where data of another version stand in the way', () => {
    const refused = Refused.because('exists_with_different_content', { field: '/form' });
    expect(() => must(refused, 'bio1-2021')).toThrow(StartupError);
    expect(() => must(refused, 'bio1-2021')).toThrow('another version of Tilsagn');
  });

  it('is a fault of the data otherwise', () => {
    const refused = Refused.because('frame_exhausted', { params: { remaining: 5n } });
    expect(() => must(refused, 'cases')).toThrow('(cases): frame_exhausted remaining 5');
  });
});
