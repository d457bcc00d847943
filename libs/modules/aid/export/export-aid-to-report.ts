import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { catalogues, type Say } from '@tilsagn/domain/language/sentence';
import enOfAid from '@tilsagn/domain/locales/en/export-aid.json';
import en from '@tilsagn/domain/locales/en/export.json';
import nbOfAid from '@tilsagn/domain/locales/nb/export-aid.json';
import nb from '@tilsagn/domain/locales/nb/export.json';
import nnOfAid from '@tilsagn/domain/locales/nn/export-aid.json';
import nn from '@tilsagn/domain/locales/nn/export.json';
import { Clock } from '@tilsagn/platform/clock/clock';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import type { Cell, Sheet, SheetColumn } from '@tilsagn/platform/export/sheet';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import type { AidToReportDto } from '../http/aid-to-report.dto';
import type { AidPeriod } from '../persistence/aid-to-report';
import { ListAidToReport } from '../use-cases/list-aid-to-report';

const IN = catalogues({ nb: { ...nb, ...nbOfAid }, nn: { ...nn, ...nnOfAid }, en: { ...en, ...enOfAid } });
type Word = keyof typeof nb | keyof typeof nbOfAid;

/** What must be reported to the state-aid register as a file, with each threshold's source and doubt. */
@Injectable()
export class ExportAidToReport {
  constructor(
    private readonly awards: ListAidToReport,
    private readonly clock: Clock,
  ) {}

  async run(period: AidPeriod, actor: Actor): Promise<Sheet> {
    const say = IN(currentLanguage());
    const { day, time } = osloTime(this.clock.now());
    const column = (head: Word, type: SheetColumn['type'] = 'text'): SheetColumn => ({
      head: say(head),
      type,
    });
    const awards = await this.awards.all(period, actor);
    return {
      name: say('aidFile', { ...period }),
      about: [
        [say('aidPeriod'), `${period.from} – ${period.to}`],
        [say('amounts'), say('inKroner')],
        [say('madeBy'), actor.name],
        [say('madeAt'), `${day} ${time}`],
      ],
      columns: [
        ...[column('caseNumber'), column('orgnr'), column('applicant'), column('aidBasis')],
        ...[column('grantedOn', 'date'), column('granted', 'ore'), column('grantedEur', 'number')],
        ...[column('rate'), column('rateOn', 'date'), column('rateToBeConfirmed')],
        ...[column('thresholdEur', 'number'), column('reportBy', 'date'), column('thresholdSource')],
        column('thresholdToBeConfirmed'),
      ],
      rows: awards.map((award) => cellsOf(award, say)),
    };
  }
}

const TEN_THOUSANDTHS = 10_000;

function cellsOf(award: AidToReportDto, say: Say<Word>): Cell[] {
  const doubt = (is: boolean): string | null => (is ? say('toBeConfirmed') : null);
  const { nokPerEur: rate } = award;
  return [
    ...[award.caseNumber, award.orgnr, award.applicantName, say(`basis_${award.basis}`), award.grantedOn],
    ...[BigInt(award.grantedOre), award.grantedEur],
    rate === null ? say('rateUnknown') : (rate / TEN_THOUSANDTHS).toFixed(4),
    ...[award.rateOn, doubt(award.rateToBeConfirmed), award.fromEur, award.reportBy, award.source],
    doubt(award.thresholdToBeConfirmed),
  ];
}
