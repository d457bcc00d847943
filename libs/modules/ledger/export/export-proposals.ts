import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { catalogues } from '@tilsagn/domain/language/sentence';
import type { FrameProposal, ProposalState } from '@tilsagn/domain/ledger/frame-proposals';
import en from '@tilsagn/domain/locales/en/ledger.json';
import nb from '@tilsagn/domain/locales/nb/ledger.json';
import nn from '@tilsagn/domain/locales/nn/ledger.json';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { eachAs } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadFrameProposals } from '../use-cases/read-frame-proposals';
import { Exporter, type Making } from './exporter';

const KINDS = catalogues({ nb, nn, en });

/** The list of proposals as a file, in the order of the list. */
@Injectable()
export class ExportProposals {
  constructor(
    private readonly proposals: ReadFrameProposals,
    private readonly exporter: Exporter,
  ) {}

  async run(state: ProposalState | undefined, actor: Actor): Promise<Sheet> {
    const making = this.exporter.begin(actor);
    const listed = await this.proposals.every(state);
    const { say, about } = making;
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const date = (head: string) => ({ head, type: 'date' }) as const;
    return {
      name: say('proposalsFile'),
      about: about([
        ['state', state === undefined ? null : say(state)],
        ['knownAt', making.at],
      ]),
      columns: [
        text(say('kind')),
        text(say('frame')),
        { head: say('year'), type: 'number' },
        text(say('measure')),
        text(say('toPlace')),
        text(say('toMeasure')),
        { head: say('amount'), type: 'ore' },
        date(say('date')),
        text(say('decisionRef')),
        text(say('sourceRef')),
        text(say('reason')),
        text(say('state')),
        text(say('proposedBy')),
        text(say('proposedAt')),
        date(say('expiresOn')),
        text(say('decidedBy')),
        text(say('decidedAt')),
        text(say('comment')),
      ],
      rows: eachAs(listed, (proposal) => cellsOf(proposal, making)),
    };
  }
}

function cellsOf(proposal: FrameProposal, { say, nameOf, language }: Making): Cell[] {
  const { act, state, proposedByName, proposedAt, expiresOn, decidedByName, decidedAt, comment } = proposal;
  const { kind, frame, year, measure, toFrame, toMeasure, amountOre, valueDate, validFrom } = act;
  const name = (key: string | undefined): string | null => (key === undefined ? null : nameOf(key));
  const what = kind === 'overbook' || kind === 'close_year' ? say(kind) : KINDS(language)(kind);
  return [
    what,
    ...[name(frame), year ?? null, name(measure), name(toFrame), name(toMeasure)],
    amountOre === undefined ? null : BigInt(amountOre),
    valueDate ?? validFrom ?? null,
    ...[act.decisionRef ?? null, act.sourceRef ?? null, act.reason ?? null],
    ...[say(state), proposedByName, momentOf(proposedAt), expiresOn],
    ...[decidedByName, decidedAt === null ? null : momentOf(decidedAt), comment],
  ];
}

function momentOf(moment: Date): string {
  const { day, time } = osloTime(moment);
  return `${day} ${time}`;
}
