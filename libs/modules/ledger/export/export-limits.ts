import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import { ok, type Result } from '@tilsagn/domain/result';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadFrame } from '../use-cases/read-frame';
import { Exporter } from './exporter';

/** The overbooking limits set on measures of a frame as a file, the newest first. */
@Injectable()
export class ExportLimits {
  constructor(
    private readonly frames: ReadFrame,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: not_found. */
  async run(frame: FrameRef, actor: Actor): Promise<Result<Sheet>> {
    const { say, about, nameOf, at } = this.exporter.begin(actor);
    const found = await this.frames.run(frame);
    if (!found.ok) return found;
    return ok({
      name: say('limitsFile', { frame: nameOf(frame.frame), year: frame.year }),
      about: about([
        ['frame', nameOf(frame.frame)],
        ['year', String(frame.year)],
        ['knownAt', at],
      ]),
      columns: [
        { head: say('measure'), type: 'text' },
        { head: say('validFrom'), type: 'date' },
        { head: say('validTo'), type: 'date' },
        { head: say('decisionRef'), type: 'text' },
        { head: say('limit'), type: 'ore' },
        { head: say('takenBack'), type: 'text' },
      ],
      rows: found.value.limits.map(({ measure, validFrom, validTo, decisionRef, limitOre }): Cell[] => [
        ...[nameOf(measure), validFrom, validTo, decisionRef, limitOre],
        limitOre === 0n ? say('yes') : null,
      ]),
    });
  }
}
