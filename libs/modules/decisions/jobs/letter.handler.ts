import { Injectable } from '@nestjs/common';
import type { Delivery } from '@tilsagn/platform/outbox/message';
import { OutboxHandler, type Handler } from '@tilsagn/platform/outbox/outbox-handler';
import { SendLetter } from '../use-cases/send-letter';

/** Outbox kind: the letter of a case's decision is to be sent; the subject is the case. */
export const LETTER = 'decision.letter';

@Injectable()
@OutboxHandler(LETTER)
export class LetterHandler implements Handler {
  constructor(private readonly letters: SendLetter) {}

  /** Throws on a refusal, so that it is tried again: nothing a person does can make the letter unnecessary. */
  async handle({ subjectId }: Delivery): Promise<void> {
    const sent = await this.letters.run(subjectId);
    if (!sent.ok) throw new Error(`the letter of case ${subjectId} was refused: ${sent.code}`);
  }
}
