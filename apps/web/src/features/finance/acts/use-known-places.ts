import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { balancesQuery } from '../../../api/queries';

export interface KnownPlaces {
  readonly frames: readonly string[];
  readonly measuresOf: (frame: string | undefined) => readonly string[];
}

/** The frames of a year and their measures. */
export function useKnownPlaces(year: number): KnownPlaces {
  const { data: rows = [] } = useQuery({ ...balancesQuery({ year }), placeholderData: keepPreviousData });
  return {
    frames: rows.filter(({ measure }) => measure === null).map(({ frame }) => frame),
    measuresOf: (frame) => rows.flatMap((row) => (row.frame === frame ? (row.measure ?? []) : [])),
  };
}
