import type { AmountRule } from '@tilsagn/domain/schemes/amount-rule';
import { faultIf, type Fault } from '@tilsagn/domain/schemes/fault';

type Kind = AmountRule['kind'];

const CAPS: readonly Kind[] = ['category_cap', 'category_ceiling'];
const BASES: readonly Kind[] = ['unit_rates', 'share', 'share_by_size'];
const CEILINGS: readonly Kind[] = [
  'own_share',
  'aid_intensity',
  'size_class_intensity',
  'ceiling_project',
  'ceiling_per_participant',
  'ceiling_company',
  'de_minimis',
];

/**
 * Caps on categories first, since they change costs; then what makes a grant of them, more for a provider, and what
 * bounds it; the sum applied for last, since the rules must be known without it.
 */
export function orderFaults(rules: readonly AmountRule[]): Fault[] {
  const kinds = rules.map(({ kind }) => kind);
  const at = (place: number): string => `/amount/${place}`;
  const firstOther = kinds.findIndex((kind) => !CAPS.includes(kind));
  const lastCap = kinds.findLastIndex((kind) => CAPS.includes(kind));
  const firstCeiling = kinds.findIndex((kind) => CEILINGS.includes(kind));
  const raises: readonly Kind[] = [...BASES, 'extra_share'];
  const lateBase = kinds.findLastIndex((kind) => raises.includes(kind));
  const firstBase = kinds.findIndex((kind) => BASES.includes(kind));
  const extra = kinds.indexOf('extra_share');
  const applied = kinds.indexOf('applied');
  return [
    ...faultIf(
      firstOther >= 0 && lastCap > firstOther,
      at(lastCap),
      'caps on categories must come before all other amount rules',
    ),
    ...faultIf(
      firstCeiling >= 0 && lateBase > firstCeiling,
      at(lateBase),
      'shares and rates must come before what bounds the amount',
    ),
    ...faultIf(
      extra >= 0 && (firstBase < 0 || firstBase > extra),
      at(extra),
      'an extra share must come after a share',
    ),
    ...faultIf(
      kinds.lastIndexOf('unit_rates') > firstBase && kinds.includes('unit_rates'),
      at(kinds.lastIndexOf('unit_rates')),
      'rates by unit must be the first that makes a grant, and stand once',
    ),
    ...faultIf(
      applied >= 0 && applied !== kinds.length - 1,
      at(applied),
      'the sum applied for must be the last amount rule',
    ),
  ];
}
