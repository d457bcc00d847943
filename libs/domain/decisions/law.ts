import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';

/** The law of administrative procedure as data: what a letter cites, and from which day it holds. */
export interface ProcedureLaw {
  readonly name: string;
  readonly validFrom: IsoDate;
  /** Last day it holds; left out while its successor's commencement is not decided. */
  readonly validTo?: IsoDate;
  readonly appealWeeks: number;
  readonly appealWeeksInWords: string;
  readonly paragraphs: {
    readonly guidance: string;
    readonly access: string;
    readonly reasons: string;
    readonly appeal: string;
    readonly appealContents: string;
    readonly deferral: string;
  };
}

/**
 * Forvaltningsloven of 1967, in force from 1970. The act that is to follow it (LOV-2025-06-20-81) gets its row when its
 * commencement is decided and its time limit for appeals is read.
 */
const PROCEDURE_LAWS: readonly ProcedureLaw[] = [
  {
    name: 'forvaltningsloven',
    validFrom: '1970-01-01',
    appealWeeks: 3,
    appealWeeksInWords: 'tre uker',
    paragraphs: {
      guidance: '§ 11',
      access: '§§ 18 og 19',
      reasons: '§§ 24 og 25',
      appeal: '§§ 28 og 29',
      appealContents: '§ 32',
      deferral: '§ 42',
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
