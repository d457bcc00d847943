import type { BalanceRow } from '../../api/contract';
import type { OpenApplication } from '../../api/finance-queries';

export interface Ranked {
  application: OpenApplication;
  /** What granting it takes of what is available now: nothing where it is reserved already. */
  takesOre: number;
  /** What is left of its measure after it and all above it. */
  leftOre: number;
}

export interface MeasureAfter {
  measure: BalanceRow;
  takesOre: number;
  leftOre: number;
}

const place = (row: { frame: string; year: number; measure: string | null }): string =>
  `${row.frame}/${row.year}/${row.measure ?? ''}`;

/** Each application with what its measure would have left if it and all above it were granted. */
export function ranked(applications: readonly OpenApplication[], measures: readonly BalanceRow[]): Ranked[] {
  const left = new Map(measures.map((measure) => [place(measure), measure.availableOre]));
  return applications.map((application) => {
    const takesOre = application.recommendedOre === null ? application.appliedOre : 0;
    const leftOre = (left.get(place(application)) ?? 0) - takesOre;
    left.set(place(application), leftOre);
    return { application, takesOre, leftOre };
  });
}

/** How many from the top can be granted before a measure would go below zero. */
export function affordable(rows: readonly Ranked[]): number {
  const first = rows.findIndex(({ takesOre, leftOre }) => takesOre > 0 && leftOre < 0);
  return first === -1 ? rows.length : first;
}

/** The measures that the applications draw on, after the first so many of them are granted. */
export function measuresAfter(
  rows: readonly Ranked[],
  cut: number,
  measures: readonly BalanceRow[],
): MeasureAfter[] {
  const drawnOn = new Set(rows.map(({ application }) => place(application)));
  return measures
    .filter((measure) => drawnOn.has(place(measure)))
    .map((measure) => {
      const takesOre = rows
        .slice(0, cut)
        .filter(({ application }) => place(application) === place(measure))
        .reduce((sum, row) => sum + row.takesOre, 0);
      return { measure, takesOre, leftOre: measure.availableOre - takesOre };
    });
}
