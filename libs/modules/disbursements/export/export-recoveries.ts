import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { kindText, RECOVERY_WORKFLOW, type RecoveryState } from '@tilsagn/domain/disbursements/recovery';
import { textIn, type Language } from '@tilsagn/domain/language/language';
import { stateOf } from '@tilsagn/domain/workflow/definition';
import { Exporter } from '@tilsagn/modules/ledger';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { allRows, eachAs } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { Recoveries, type Recovery } from '../persistence/recoveries';

/** The recoveries in a state (all without one) as a file, the newest first: all of them, whatever the page shows. */
@Injectable()
export class ExportRecoveries {
  constructor(
    private readonly recoveries: Recoveries,
    private readonly exporter: Exporter,
  ) {}

  async run(state: RecoveryState | undefined, actor: Actor): Promise<Sheet> {
    const { say, about, at, language } = this.exporter.begin(actor);
    const asked = { state, schemes: visibleSchemes('recoveries.list', actor) };
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const date = (head: string) => ({ head, type: 'date' }) as const;
    const found = await allRows<Recovery>((stretch) => this.recoveries.list(asked, stretch));
    return {
      name: say('recoveriesFile'),
      about: about([['knownAt', at]]),
      columns: [
        ...[text(say('caseNumber')), text(say('applicant')), text(say('kind')), text(say('state'))],
        ...[{ head: say('amount'), type: 'ore' } as const, date(say('date')), text(say('recoveryReference'))],
        ...[text(say('reason')), text(say('proposedBy')), date(say('proposedAt'))],
        ...[text(say('decidedBy')), date(say('decidedAt')), text(say('comment'))],
      ],
      rows: eachAs(found, (recovery) => cellsOf(recovery, language)),
    };
  }
}

const cellsOf = (recovery: Recovery, language: Language): Cell[] => [
  ...[recovery.caseNumber, recovery.applicantName, textIn(language, kindText(recovery.kind))],
  ...[
    textIn(language, stateOf(RECOVERY_WORKFLOW, recovery.state).staff),
    recovery.amountOre,
    recovery.valueDate,
  ],
  ...[recovery.reference, recovery.reason],
  ...[recovery.proposedByName, osloTime(recovery.proposedAt).day],
  ...[recovery.decidedByName, recovery.decidedAt && osloTime(recovery.decidedAt).day, recovery.comment],
];
