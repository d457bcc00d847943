import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { catalogues } from '@tilsagn/domain/language/sentence';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import en from '@tilsagn/domain/locales/en/ledger.json';
import nb from '@tilsagn/domain/locales/nb/ledger.json';
import nn from '@tilsagn/domain/locales/nn/ledger.json';
import { ok, type Result } from '@tilsagn/domain/result';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadFrame } from '../use-cases/read-frame';
import { Exporter } from './exporter';

const KINDS = catalogues({ nb, nn, en });

/** What a frame was given and gave away, with the decisions behind it, as a file. */
@Injectable()
export class ExportFrame {
  constructor(
    private readonly frames: ReadFrame,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: not_found. */
  async run(frame: FrameRef, actor: Actor): Promise<Result<Sheet>> {
    const { say, about, nameOf, language, at } = this.exporter.begin(actor);
    const found = await this.frames.run(frame);
    if (!found.ok) return found;
    const { tranches } = found.value;
    const kind = KINDS(language);
    const lines = tranches.map((tranche): Cell[] => [
      tranche.valueDate,
      kind(tranche.kind),
      tranche.missingDecision ? say('missing') : tranche.decisionRef,
      tranche.note,
      tranche.amountOre,
    ]);
    const sum = tranches.reduce((so, { amountOre }) => so + amountOre, 0n);
    return ok({
      name: say('frameFile', { frame: nameOf(frame.frame), year: frame.year }),
      about: about([
        ['frame', nameOf(frame.frame)],
        ['year', String(frame.year)],
        ['valueDate', say('allDates')],
        ['knownAt', at],
      ]),
      columns: [
        { head: say('date'), type: 'date' },
        { head: say('kind'), type: 'text' },
        { head: say('decisionRef'), type: 'text' },
        { head: say('note'), type: 'text' },
        { head: say('amount'), type: 'ore' },
      ],
      rows: [...lines, [say('sum'), null, null, null, sum]],
    });
  }
}
