import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { FullText } from '@tilsagn/domain/language/sentence';

/** The law of administrative procedure as data: what a letter cites, and from which day it holds. */
export interface ProcedureLaw {
  readonly name: FullText;
  readonly validFrom: IsoDate;
  /** Last day it holds; left out while its successor's commencement is not decided. */
  readonly validTo?: IsoDate;
  readonly appealWeeks: number;
  readonly appealWeeksInWords: FullText;
  readonly paragraphs: {
    readonly guidance: FullText;
    readonly access: FullText;
    readonly reasons: FullText;
    readonly appeal: FullText;
    readonly appealContents: FullText;
    readonly deferral: FullText;
  };
}

const section = (number: string): FullText => ({
  nb: `§ ${number}`,
  nn: `§ ${number}`,
  en: `section ${number}`,
});

const sections = (first: string, second: string): FullText => ({
  nb: `§§ ${first} og ${second}`,
  nn: `§§ ${first} og ${second}`,
  en: `sections ${first} and ${second}`,
});

/**
 * Forvaltningsloven of 1967, in force from 1970. The act that is to follow it (LOV-2025-06-20-81) gets its row when its
 * commencement is decided and its time limit for appeals is read.
 */
const PROCEDURE_LAWS: readonly ProcedureLaw[] = [
  {
    name: { nb: 'forvaltningsloven', nn: 'forvaltningslova', en: 'the Public Administration Act' },
    validFrom: '1970-01-01',
    appealWeeks: 3,
    appealWeeksInWords: { nb: 'tre uker', nn: 'tre veker', en: 'three weeks' },
    paragraphs: {
      guidance: section('11'),
      access: sections('18', '19'),
      reasons: sections('24', '25'),
      appeal: sections('28', '29'),
      appealContents: section('32'),
      deferral: section('42'),
    },
  },
];

/** The law of procedure on a day. Throws where none is known for it. */
export function procedureLawOn(date: IsoDate): ProcedureLaw {
  const law = PROCEDURE_LAWS.find(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date <= validTo),
  );
  if (law === undefined) throw new RangeError(`no law of procedure is known for ${date}`);
  return law;
}
