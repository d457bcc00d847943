import type { Actor } from '@tilsagn/domain/access/actor';
import type { Note } from '../persistence/reconciliation-notes';
import type { Held, PeriodDetail, PeriodSummary } from '../use-cases/reconcile-period';
import type { ReconciledMonthDetailDto, ReconciledMonthDto, ReconciledDto } from './reconciliation.dto';

/** A month in figures, as it stands for whoever reads. */
export function periodView(
  { period, figures, signOff, closed, changedSince, ended }: PeriodSummary,
  { sub }: Actor,
): Omit<ReconciledMonthDto, never> {
  return {
    ...{ period, figures, closed, changedSince, ended },
    awaitsYou: ended && !closed && (changedSince || signOff?.signedBy !== sub),
    signOff: signOff && {
      preparedByName: signOff.preparedByName,
      signedByName: signOff.signedByName,
      signedAt: signOff.signedAt.toISOString(),
      comment: signOff.comment,
    },
  };
}

/** A month with everything in it. */
export const periodDetailView = (detail: PeriodDetail, actor: Actor): ReconciledMonthDetailDto => ({
  ...periodView(detail, actor),
  items: detail.items.map((item) => itemView(item, detail.notes)),
});

const itemView = (
  { subject, group, payment, entries, deviations }: Held,
  notes: readonly Note[],
): ReconciledDto => ({
  ...{ subject, group, deviations },
  payment: payment && { ...payment, amountOre: Number(payment.amountOre) },
  entries: entries.map((entry) => ({ ...entry, amountOre: Number(entry.amountOre) })),
  notes: notes
    .filter((note) => note.subject === subject)
    .map(({ text, writtenByName, writtenAt }) => ({
      text,
      writtenByName,
      writtenAt: writtenAt.toISOString(),
    })),
});
