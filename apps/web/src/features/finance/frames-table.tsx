import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverbookingLimit } from '../../api/act-queries';
import type { OverviewRow } from '../../api/finance-queries';
import type { FrameBalance, Sums } from '../../lib/balances';
import { shortDate } from '../../lib/dates';
import { amount, kroner } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { DataTable } from '../../ui/data-table';
import { FrameLink } from './frame-link';
import { useSumColumns } from './sum-columns';

interface Row {
  key: string;
  frame: FrameBalance;
  measure: string | null;
  sums: Sums;
  beside: Beside | undefined;
}

const NONE = { reservedOre: 0, committedOre: 0, inPaymentOre: 0, paidOre: 0, carriedInOre: 0 };

/** What stands beside the bar of a row: applied for and not decided, how far below zero it may go, and the year before. */
interface Beside {
  undecidedOre: number;
  undecidedCases: number;
  recommendedCases: number;
  beforeOre: number | null;
  limit: OverbookingLimit | undefined;
}
type BesideOf = (frame: FrameBalance, measure: string | null) => Beside;

/** Sums over the frame's measures for the frame itself. */
function besideIn(rows: readonly OverviewRow[], limits: readonly OverbookingLimit[]): BesideOf {
  return ({ frame }, measure) => {
    const all = rows.filter((row) => row.frame === frame && (measure === null || row.measure === measure));
    const own = rows.find((row) => row.frame === frame && row.measure === measure);
    const sum = (of: (row: OverviewRow) => number): number => all.reduce((so, row) => so + of(row), 0);
    const before = own?.before ?? null;
    return {
      undecidedOre: sum((row) => row.undecidedOre),
      undecidedCases: sum((row) => row.undecidedCases),
      recommendedCases: sum((row) => row.recommendedCases),
      limit: limits.find((each) => each.frame === frame && each.measure === measure),
      beforeOre: before === null ? null : before.appropriatedOre + before.carriedInOre,
    };
  };
}

function BesideBar({ undecidedOre, undecidedCases, recommendedCases, limit }: Beside): ReactElement {
  const { t } = useTranslation('oversight');
  return (
    <>
      {undecidedCases > 0 && (
        <span className="under">
          {t('undecided', { count: undecidedCases, amount: amount(undecidedOre) })}
          {recommendedCases > 0 && `, ${t('recommended', { count: recommendedCases })}`}
        </span>
      )}
      {limit !== undefined && (
        <span className="under">
          {t('limit', { amount: kroner(limit.limitOre), date: shortDate(limit.validTo) })}
        </span>
      )}
    </>
  );
}

/** A frame's row, its measures, and what of it is not distributed. */
function rowsOf(frame: FrameBalance, undistributed: string, besideOf: BesideOf): Row[] {
  const key = `${frame.frame} ${frame.year}`;
  const measures = frame.measures.map((row) => ({
    key: `${key} ${row.measure ?? ''}`,
    frame,
    measure: row.measure,
    sums: row,
    beside: besideOf(frame, row.measure),
  }));
  const rest: Row[] =
    frame.undistributedOre === 0 || frame.measures.length === 0
      ? []
      : [
          {
            key: `${key} rest`,
            frame,
            measure: undistributed,
            beside: undefined,
            sums: {
              ...NONE,
              lapsedOre: 0,
              carriedOutOre: 0,
              appropriatedOre: frame.undistributedOre,
              availableOre: frame.undistributedOre,
            },
          },
        ];
  return [
    { key, frame, measure: null, sums: frame.total, beside: besideOf(frame, null) },
    ...measures,
    ...rest,
  ];
}

interface Props {
  frames: readonly FrameBalance[];
  total: Sums;
  per: string | undefined;
  rows: readonly OverviewRow[];
  /** The overbooking limits that hold on the day shown. */
  limits: readonly OverbookingLimit[];
}

export function FramesTable({ frames, total, per, rows, limits }: Props): ReactElement {
  const { t } = useTranslation(['finance', 'common']);
  const sums = useSumColumns<Row>(
    total,
    (row) => (row.beside === undefined ? null : <BesideBar {...row.beside} />),
    (row) => row.beside?.beforeOre,
  );
  const besideOf = besideIn(rows, limits);
  const nameOf = useFrameName();
  return (
    <DataTable<Row>
      caption={t('frames.caption')}
      rows={frames.flatMap((frame) => rowsOf(frame, t('frames.undistributed'), besideOf))}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          head: t('column.frame'),
          cell: (row) =>
            row.measure === null ? (
              <FrameLink frame={row.frame.frame} year={row.frame.year} search={{ per }} strong>
                {nameOf(row.frame.frame)}
              </FrameLink>
            ) : (
              <span className="sub-row">
                {row.beside === undefined ? (
                  nameOf(row.measure)
                ) : (
                  <FrameLink
                    frame={row.frame.frame}
                    year={row.frame.year}
                    search={{ per, tiltak: row.measure }}
                  >
                    {nameOf(row.measure)}
                  </FrameLink>
                )}
              </span>
            ),
          total: t('common:sum'),
        },
        ...sums,
      ]}
    />
  );
}
