import { addDays } from '@tilsagn/domain/calendar/iso-date';
import type { AmountRule, Share, UnitRate } from '@tilsagn/domain/schemes/amount-rule';
import { faultIf, isShare, isWhole, type Fault } from '@tilsagn/domain/schemes/fault';

const OUTSIDE = 'share outside 1-10000 basis points';
const NO_AMOUNT = 'amount must be whole øre above 0';

function shareFaults(at: string, id: string, share: Share, of: string): Fault[] {
  if ('basisPoints' in share) {
    const wholeOfItself = of === 'capped_total' && share.basisPoints === 10_000;
    return faultIf(!isShare(share.basisPoints) || wholeOfItself, `${at}/share`, `${id}: ${OUTSIDE}`);
  }
  const { numerator, denominator } = share;
  return faultIf(
    !isWhole(numerator) || !isWhole(denominator) || numerator >= denominator,
    `${at}/share`,
    `${id}: share is no proper fraction`,
  );
}

/** Bands are told apart by their upper bound: each above the one before, the last without. */
function bandFaults(at: string, id: string, bands: readonly { readonly employeesBelow?: number }[]): Fault[] {
  const bounds = bands.slice(0, -1).map((band) => band.employeesBelow ?? NaN);
  const wrong = bounds.findIndex((bound, place) => !isWhole(bound) || bound <= (bounds[place - 1] ?? 0));
  const isOpen = bands.length > 0 && bands.at(-1)?.employeesBelow === undefined;
  return [
    ...faultIf(!isOpen, `${at}/bands`, `${id}: the last size band must be open`),
    ...faultIf(wrong >= 0, `${at}/bands/${wrong}`, `${id}: size bands must rise`),
  ];
}

/** The rates of one unit follow one another without a day of two rates, and without a day between that has none. */
function rateFaults(at: string, id: string, rates: readonly UnitRate[]): Fault[] {
  const placed = rates.map((rate, place) => ({ ...rate, at: `${at}/rates/${place}` }));
  const upsideDown = placed.flatMap(({ at: here, from, to }) =>
    faultIf(from !== undefined && to !== undefined && to < from, here, `${id}: to is before from`),
  );
  if (upsideDown.length > 0) return upsideDown;
  return [...new Set(rates.map(({ unit }) => unit))].flatMap((unit) => {
    const own = placed
      .filter((rate) => rate.unit === unit)
      .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
    return own.slice(1).flatMap(({ at: here, from }, place) => {
      const ended = own[place]?.to;
      if (ended === undefined || from === undefined || from <= ended) {
        return [{ pointer: here, fault: `${id}: two rates of ${unit} hold on the same day` }];
      }
      const first = addDays(ended, 1);
      return faultIf(from > first, here, `${id}: no rate of ${unit} from ${first} to ${addDays(from, -1)}`);
    });
  });
}

const unknownCategories = (
  at: string,
  id: string,
  named: readonly string[],
  known: readonly string[],
): Fault[] =>
  named.flatMap((category, place) =>
    faultIf(
      !known.includes(category),
      `${at}/categories/${place}`,
      `${id}: unknown cost category ${category}`,
    ),
  );

/** What is wrong with one amount rule by itself. `at` is its place, `known` the keys of the cost categories. */
export function amountRuleFaults(rule: AmountRule, at: string, known: readonly string[]): Fault[] {
  const { id } = rule;
  const share = (field: string, value: number): Fault[] =>
    faultIf(!isShare(value), `${at}/${field}`, `${id}: ${OUTSIDE}`);
  const amount = (field: string, value: number): Fault[] =>
    faultIf(!isWhole(value), `${at}/${field}`, `${id}: ${NO_AMOUNT}`);
  switch (rule.kind) {
    case 'category_cap':
      return [
        ...shareFaults(at, id, rule.share, rule.of),
        ...unknownCategories(at, id, rule.categories, known),
      ];
    case 'category_ceiling':
      return [...amount('amountOre', rule.amountOre), ...unknownCategories(at, id, rule.categories, known)];
    case 'unit_rates':
      return [
        ...rule.rates.flatMap((rate, place) => amount(`rates/${place}/amountOre`, rate.amountOre)),
        ...rateFaults(at, id, rule.rates),
      ];
    case 'share':
      return share('shareBasisPoints', rule.shareBasisPoints);
    case 'extra_share':
      return share('extraBasisPoints', rule.extraBasisPoints);
    case 'own_share':
      return share('minBasisPoints', rule.minBasisPoints);
    case 'size_class_intensity':
      return (['smallBasisPoints', 'mediumBasisPoints', 'largeBasisPoints'] as const).flatMap((field) =>
        share(field, rule[field]),
      );
    case 'share_by_size':
    case 'aid_intensity':
      return [
        ...bandFaults(at, id, rule.bands),
        ...rule.bands.flatMap((band, place) =>
          share(`bands/${place}/shareBasisPoints`, band.shareBasisPoints),
        ),
      ];
    case 'ceiling_project':
      return [
        ...bandFaults(at, id, rule.bands),
        ...rule.bands.flatMap((band, place) => amount(`bands/${place}/amountOre`, band.amountOre)),
      ];
    case 'ceiling_per_participant':
    case 'ceiling_company':
      return amount('amountOre', rule.amountOre);
    case 'de_minimis':
      return faultIf(
        !isWhole(rule.limitEur) || !isWhole(rule.years),
        at,
        `${id}: limit and years count from 1`,
      );
    case 'applied':
      return [];
  }
}
