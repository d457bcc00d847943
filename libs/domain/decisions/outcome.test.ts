import { outcomeOf } from '@tilsagn/domain/decisions/outcome';
import { kroner, ore } from '@tilsagn/domain/money/ore';

describe('the outcome of a grant', () => {
  it.each([
    ['all of it', kroner(250_000), kroner(250_000), 'granted'],
    ['one øre less', ore(24_999_999), kroner(250_000), 'partly_granted'],
    ['more than was asked for', kroner(260_000), kroner(250_000), 'granted'],
    ['a case without a sum applied for', kroner(1), null, 'granted'],
  ])('%s', (_what, granted, applied, expected) => {
    expect(outcomeOf(granted, applied)).toBe(expected);
  });
});
