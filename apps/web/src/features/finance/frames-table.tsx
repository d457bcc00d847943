import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameBalance, Sums } from '../../lib/balances';
import { useFrameName } from '../../lib/use-frame-name';
import { DataTable } from '../../ui/data-table';
import { useSumColumns } from './sum-columns';

interface Row {
  key: string;
  frame: FrameBalance;
  measure: string | null;
  sums: Sums;
}

const NONE = { reservedOre: 0, committedOre: 0, inPaymentOre: 0, paidOre: 0, carriedInOre: 0 };

/** A frame's row, its measures, and what of it is not distributed. */
function rowsOf(frame: FrameBalance, undistributed: string): Row[] {
  const key = `${frame.frame} ${frame.year}`;
  const measures = frame.measures.map((row) => ({
    key: `${key} ${row.measure ?? ''}`,
    frame,
    measure: row.measure,
    sums: row,
  }));
  const rest: Row[] =
    frame.undistributedOre === 0 || frame.measures.length === 0
      ? []
      : [
          {
            key: `${key} rest`,
            frame,
            measure: undistributed,
            sums: {
              ...NONE,
              lapsedOre: 0,
              carriedOutOre: 0,
              appropriatedOre: frame.undistributedOre,
              availableOre: frame.undistributedOre,
            },
          },
        ];
  return [{ key, frame, measure: null, sums: frame.total }, ...measures, ...rest];
}

interface Props {
  frames: readonly FrameBalance[];
  total: Sums;
  per: string | undefined;
}

export function FramesTable({ frames, total, per }: Props): ReactElement {
  const { t } = useTranslation(['finance', 'common']);
  const sums = useSumColumns<Row>(total);
  const nameOf = useFrameName();
  return (
    <DataTable<Row>
      caption={t('frames.caption')}
      rows={frames.flatMap((frame) => rowsOf(frame, t('frames.undistributed')))}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          head: t('column.frame'),
          cell: (row) =>
            row.measure === null ? (
              <Link
                className="ds-link strong"
                to="/okonomi/rammer/$frame/$year"
                params={{ frame: row.frame.frame, year: String(row.frame.year) }}
                search={{ per }}
              >
                {nameOf(row.frame.frame)}
              </Link>
            ) : (
              <span className="sub-row">{nameOf(row.measure)}</span>
            ),
          total: t('common:sum'),
        },
        ...sums,
      ]}
    />
  );
}
