import { formatKroner, formatShare } from '../money/text';
import { ore } from '../money/ore';
import { writtenShare } from './share';
import type { AmountRule, Provenance, RuleSet } from './rule-set';

/** A rate of a rule set in words, for the call's page. */
export interface Rate {
  readonly label: string;
  readonly value: string;
  readonly source: string;
  readonly toBeConfirmed: boolean;
}

type Ceiling = Extract<AmountRule, { kind: 'ceiling_project' }>;

const BASES: Readonly<Record<Extract<AmountRule, { kind: 'category_cap' }>['of'], string>> = {
  applied_total: 'de samlede kostnadene',
  other_costs: 'de andre kostnadene',
  capped_total: 'de godkjente kostnadene',
};

/** «300 000 kr under 50 ansatte, ellers 500 000 kr» */
function bandsInWords({ bands }: Ceiling): string {
  return bands
    .map(({ employeesBelow, amountOre }, index) => {
      const amount = formatKroner(ore(amountOre));
      if (employeesBelow !== undefined) return `${amount} under ${employeesBelow} ansatte`;
      return index === 0 ? amount : `ellers ${amount}`;
    })
    .join(', ');
}

function valueOf(rule: AmountRule): string | undefined {
  switch (rule.kind) {
    case 'category_cap':
      return `høyst ${writtenShare(rule.share)} av ${BASES[rule.of]}`;
    case 'share':
      return formatShare(rule.shareBasisPoints);
    case 'ceiling_project':
      return bandsInWords(rule);
    case 'ceiling_per_participant':
      return `${formatKroner(ore(rule.amountOre))} per deltaker`;
    case 'aid_intensity':
      return rule.bands.map((band) => formatShare(band.shareBasisPoints)).join(', ');
    case 'applied':
      return undefined;
  }
}

const rate = (label: string, value: string, from: Provenance): Rate => ({
  label,
  value,
  source: from.source,
  toBeConfirmed: from.toBeConfirmed === true,
});

const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

/** The shares, ceilings and terms of a rule set as words in bokmål, each with its source (issue 2: the call's page). */
export function ratesOf(rules: RuleSet): readonly Rate[] {
  const amounts = rules.amount.flatMap((rule) => {
    const value = valueOf(rule);
    return value === undefined ? [] : [rate(rule.label.nb, value, rule)];
  });
  const { acceptance, instalment, finalReport, duration } = rules;
  return [
    ...amounts,
    rate('Frist for å godta tilbudet', `${acceptance.days} dager etter at du har fått brevet`, acceptance),
    rate(
      'Utbetaling før sluttrapporten',
      `opptil ${formatShare(instalment.shareBeforeReportBasisPoints)} av tilskuddet`,
      instalment,
    ),
    rate(
      'Frist for sluttrapport',
      `${months(finalReport.monthsAfterProjectEnd)} etter at prosjektet er avsluttet`,
      finalReport,
    ),
    rate(
      'Prosjektets lengde',
      `ferdig innen ${months(duration.maxMonthsAfterDecision)} etter vedtaket`,
      duration,
    ),
  ];
}
