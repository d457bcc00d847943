import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { type Say, catalogues } from '@tilsagn/domain/language/sentence';
import type { Language } from '@tilsagn/domain/language/language';
import { frameName } from '@tilsagn/domain/ledger/frame-name';
import enOfFinance from '@tilsagn/domain/locales/en/export-finance.json';
import enOfLedger from '@tilsagn/domain/locales/en/export-ledger.json';
import enOfPayments from '@tilsagn/domain/locales/en/export-payments.json';
import en from '@tilsagn/domain/locales/en/export.json';
import nbOfFinance from '@tilsagn/domain/locales/nb/export-finance.json';
import nbOfLedger from '@tilsagn/domain/locales/nb/export-ledger.json';
import nbOfPayments from '@tilsagn/domain/locales/nb/export-payments.json';
import nb from '@tilsagn/domain/locales/nb/export.json';
import nnOfFinance from '@tilsagn/domain/locales/nn/export-finance.json';
import nnOfLedger from '@tilsagn/domain/locales/nn/export-ledger.json';
import nnOfPayments from '@tilsagn/domain/locales/nn/export-payments.json';
import nn from '@tilsagn/domain/locales/nn/export.json';
import { Clock } from '@tilsagn/platform/clock/clock';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';

const IN = catalogues({
  nb: { ...nb, ...nbOfFinance, ...nbOfPayments, ...nbOfLedger },
  nn: { ...nn, ...nnOfFinance, ...nnOfPayments, ...nnOfLedger },
  en: { ...en, ...enOfFinance, ...enOfPayments, ...enOfLedger },
});
export type ExportWord =
  keyof typeof nb | keyof typeof nbOfFinance | keyof typeof nbOfPayments | keyof typeof nbOfLedger;

/** What a file is made with: its words in the asker's language, who made it and when. */
export interface Making {
  readonly language: Language;
  readonly say: Say<ExportWord>;
  readonly nameOf: (key: string) => string;
  /** ISO moment, UTC. */
  readonly at: string;
  /** The lines above the table: what is given, then who and when. */
  readonly about: (
    given: readonly (readonly [ExportWord, string | null])[],
  ) => readonly (readonly [string, string])[];
}

/** Begins a file for somebody: the language is kept, since rows are written after the request is answered. */
@Injectable()
export class Exporter {
  constructor(private readonly clock: Clock) {}

  begin(actor: Actor): Making {
    const language = currentLanguage();
    const say = IN(language);
    const now = this.clock.now();
    const { day, time } = osloTime(now);
    return {
      language,
      say,
      nameOf: (key) => frameName(key, language),
      at: now.toISOString(),
      about: (given) => [
        ...given.flatMap(([word, value]) => (value === null ? [] : [[say(word), value] as const])),
        [say('amounts'), say('inKroner')],
        [say('madeBy'), actor.name],
        [say('madeAt'), `${day} ${time}`],
      ],
    };
  }
}
