import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { eachAs } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadProofs } from '../use-cases/read-proofs';
import { Exporter } from './exporter';

/** What every night's proof of the ledger found as a file, the newest first. */
@Injectable()
export class ExportProofs {
  constructor(
    private readonly proofs: ReadProofs,
    private readonly exporter: Exporter,
  ) {}

  async run(actor: Actor): Promise<Sheet> {
    const { say, about, at } = this.exporter.begin(actor);
    const proofs = await this.proofs.every();
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const number = (head: string) => ({ head, type: 'number' }) as const;
    return {
      name: say('proofsFile'),
      about: about([['knownAt', at]]),
      columns: [
        ...[{ head: say('day'), type: 'date' } as const, text(say('provenAt')), text(say('result'))],
        ...[text(say('brokenRules')), text(say('offences')), number(say('transfersProven'))],
        ...[number(say('unsealed')), number(say('roots')), number(say('block')), text(say('root'))],
        number(say('seconds')),
      ],
      rows: eachAs(proofs, (proof): Cell[] => {
        const { day, time } = osloTime(proof.provenAt);
        const { broken, offences, transfers, waiting, roots, block, root, seconds } = proof;
        return [
          ...[proof.day, `${day} ${time}`, say(broken.length === 0 ? 'sound' : 'broken')],
          ...[broken.join(', '), offences.join('; '), transfers, waiting, roots, block, root, seconds],
        ];
      }),
    };
  }
}
