import { joined, texts, type FullText } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/rates.json';
import nb from '@tilsagn/domain/locales/nb/rates.json';
import nn from '@tilsagn/domain/locales/nn/rates.json';
import type { AmountRule, Provenance, RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { writtenShare } from '@tilsagn/domain/schemes/share';
import type { Text } from '@tilsagn/domain/text';

/** A rate of a rule set in words, for the call's page. */
export interface Rate {
  readonly label: Text;
  readonly value: FullText;
  readonly source: string;
  readonly toBeConfirmed: boolean;
}

type Rule<K extends AmountRule['kind']> = Extract<AmountRule, { kind: K }>;

const say = texts({ nb, nn, en });

const ceilings = ({ bands }: Rule<'ceiling_project'>): FullText =>
  joined(
    bands.map(({ employeesBelow: below, amountOre: amount }, place) => {
      if (below !== undefined) return say('band', { amount, below });
      return say(place === 0 ? 'band_only' : 'band_last', { amount });
    }),
    ', ',
  );

const intensities = ({ bands }: Pick<Rule<'aid_intensity'>, 'bands'>): FullText =>
  joined(
    bands.map(({ employeesBelow: below, shareBasisPoints: part }, place) => {
      if (below !== undefined) return say('intensity_band', { part, below });
      return say(place === 0 ? 'intensity_only' : 'intensity_last', { part });
    }),
    ', ',
  );

function valueOf(rule: AmountRule): FullText | undefined {
  switch (rule.kind) {
    case 'category_cap':
      return say('cap', { share: writtenShare(rule.share), base: say(`base_${rule.of}`) });
    case 'share':
      return say('share', { part: rule.shareBasisPoints });
    case 'aid_intensity':
      return intensities(rule);
    case 'ceiling_project':
      return ceilings(rule);
    case 'ceiling_per_participant':
      return say('per_participant', { amount: rule.amountOre });
    case 'category_ceiling':
      return say('category_ceiling', { amount: rule.amountOre });
    case 'unit_rates':
      return joined(
        rule.rates.map(({ label, amountOre }) => say('unit_rate', { unit: label, amount: amountOre })),
        ', ',
      );
    case 'share_by_size':
      return intensities(rule);
    case 'extra_share':
      return say('extra_share', { part: rule.extraBasisPoints });
    case 'own_share':
      return say(`own_share_${rule.of}`, { part: rule.minBasisPoints });
    case 'size_class_intensity': {
      const { smallBasisPoints: small, mediumBasisPoints: medium, largeBasisPoints: large } = rule;
      return say('size_classes', { small, medium, large });
    }
    case 'ceiling_company':
      return say(`company_${rule.within}`, { amount: rule.amountOre });
    case 'de_minimis':
      return say('de_minimis', { limit: rule.limitEur, years: rule.years });
    case 'applied':
      return undefined;
  }
}

const rate = (label: Text, value: FullText, from: Provenance): Rate => ({
  label,
  value,
  source: from.source,
  toBeConfirmed: from.toBeConfirmed === true,
});

/** The shares, ceilings and terms of a rule set as words, each with its source (issue 2, the call's page). */
export function ratesOf(rules: RuleSet): readonly Rate[] {
  const amounts = rules.amount.flatMap((rule) => {
    const value = valueOf(rule);
    return value === undefined ? [] : [rate(rule.label, value, rule)];
  });
  const { acceptance, instalment, finalReport, duration } = rules;
  const months = finalReport.monthsAfterProjectEnd;
  return [
    ...amounts,
    rate(say('acceptance_label'), say('acceptance', { days: acceptance.days }), acceptance),
    rate(
      say('instalment_label'),
      say('instalment', { part: instalment.shareBeforeReportBasisPoints }),
      instalment,
    ),
    rate(
      say('final_report_label'),
      say(months === 1 ? 'final_report_month' : 'final_report_months', { months }),
      finalReport,
    ),
    rate(say('duration_label'), say('duration', { months: duration.maxMonthsAfterDecision }), duration),
  ];
}
