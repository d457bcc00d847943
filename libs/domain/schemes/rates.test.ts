import { applied, capRule, ceilings, ruleSetWith, share } from '@tilsagn/domain/assessment/fixtures';
import type { AmountRule } from '@tilsagn/domain/schemes/rule-set';
import { ratesOf } from '@tilsagn/domain/schemes/rates';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const valuesOf = (rules: readonly AmountRule[]): string[] =>
  ratesOf(ruleSetWith(rules)).map(({ value }) => plain(value.nb));

describe('the rates of a rule set in words', () => {
  it('names shares, caps and ceilings in their order, and the terms after them', () => {
    expect(valuesOf([capRule('applied_total'), share(5000), ...ceilings, applied])).toEqual([
      'høyst 10 % av samlet prosjektkostnad',
      '50 %',
      '300 000 kr under 50 ansatte, ellers 500 000 kr',
      '100 000 kr per deltaker',
      '21 dager etter at du har fått brevet',
      'opptil 75 % av tilskuddet',
      'én måned etter at prosjektet er ferdig',
      'ferdig senest 18 måneder etter vedtaket',
    ]);
  });

  it('names the highest shares of state aid by size', () => {
    const rule: AmountRule = {
      id: 'art-31',
      kind: 'aid_intensity',
      label: { nb: 'Statsstøtte' },
      source: 'Gruppeunntaket artikkel 31',
      bands: [
        { employeesBelow: 50, shareBasisPoints: 7000 },
        { employeesBelow: 250, shareBasisPoints: 6000 },
        { shareBasisPoints: 5000 },
      ],
    };
    expect(valuesOf([rule])[0]).toBe('70 % under 50 ansatte, 60 % under 250 ansatte, ellers 50 %');
  });

  it('says where each comes from and whether the county has confirmed it', () => {
    const [first] = ratesOf(ruleSetWith([{ ...share(6000), source: 'Utlysningen', toBeConfirmed: true }]));
    expect(first).toEqual({
      label: { nb: 'Regel' },
      value: { nb: '60\u00a0%', nn: '60\u00a0%', en: '60%' },
      source: 'Utlysningen',
      toBeConfirmed: true,
    });
  });
});
