import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import type { Movement } from '@tilsagn/domain/ledger/allocation-tree';
import type { Transfer, TransferEnd } from '@tilsagn/domain/ledger/transfers';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import { LedgerReader } from '../ledger-reader';
import { readMovements } from '../persistence/finance/movements';
import { readTransfersById } from '../persistence/transfers';

export interface Trail {
  /** The case the money went to; null for a transfer that no case is behind. */
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly applicantName: string | null;
  /** The transfer asked about; null where it was a case. */
  readonly transferId: string | null;
  /** From the appropriation to the payment, oldest first. */
  readonly transfers: readonly Transfer[];
}

/** More than any case has had; a page is not asked for. */
const ALL = 1_000;

const pot = ({ frame, year, measure }: TransferEnd): string => `${frame}/${year}/${measure ?? ''}`;
const pots = ({ frame, year, measure }: TransferEnd): string[] => [
  pot({ account: 'frame', frame, year, measure: null }),
  ...(measure === null ? [] : [pot({ account: 'available', frame, year, measure })]),
];

/** The transfers that filled the pots, and those that filled the pots these came from, back to the appropriation. */
function upstream(movements: readonly Movement[], from: readonly TransferEnd[]): string[] {
  const wanted = new Set(from.flatMap(pots));
  const found = new Set<string>();
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const movement of movements) {
      const gives = !['cut', 'withdraw_allotment'].includes(movement.kind);
      if (!gives || !wanted.has(pot(movement.to))) continue;
      found.add(movement.id);
      if (movement.from.account !== 'source') pots(movement.from).forEach((each) => wanted.add(each));
    }
  }
  return [...found];
}

/** One krone from the appropriation to the payment: the transfers behind a case, or behind one transfer. */
@Injectable()
export class ReadTrail {
  constructor(
    private readonly reader: LedgerReader,
    private readonly db: Db,
  ) {}

  /** Refused: not_found, also where the actor's roles do not reach the case. */
  async run(id: string, actor: Actor): Promise<Result<Trail>> {
    const [asked] = await readTransfersById(this.db, [id]);
    const caseId = asked === undefined ? id : asked.caseId;
    if (caseId !== null && !(await this.reaches(caseId, actor))) return Refused.because('not_found');
    const own =
      caseId === null ? [] : (await this.reader.transfers({ caseId, limit: ALL })).items.toReversed();
    const starting = asked === undefined ? own : [asked, ...own];
    const ends = starting
      .flatMap(({ from, to }) => [from, to])
      .filter(({ account }) => ['frame', 'available'].includes(account));
    const years = [...new Set(ends.map(({ year }) => year))];
    const movements = (await Promise.all(years.map((year) => readMovements(this.db, { year })))).flat();
    const above = upstream(movements, asked?.caseId === null ? [asked.from] : ends);
    const shown = new Set([...above, ...(asked === undefined ? [] : [asked.id])]);
    own.forEach(({ id: each }) => shown.delete(each));
    const first = await readTransfersById(this.db, [...shown]);
    const [sample] = own;
    return ok({
      caseId,
      caseNumber: sample?.caseNumber ?? null,
      applicantName: sample?.applicantName ?? null,
      transferId: asked?.id ?? null,
      transfers: [...first, ...own],
    });
  }

  private async reaches(caseId: string, actor: Actor): Promise<boolean> {
    const behind = await this.reader.caseBehind(caseId);
    return behind !== undefined && mayTouch('ledger.trail', actor, behind.orgnr, behind.schemeKey);
  }
}
