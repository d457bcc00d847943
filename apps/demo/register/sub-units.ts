import type { Answer } from './answers';
import { SUB_UNITS, type DemoSubUnit } from './companies';

/** A sub-unit in the shape in which Enhetsregisteret's open API lists it. */
const listed = ({ employees, municipalityNumber, closedOn, ...unit }: DemoSubUnit): object => ({
  organisasjonsnummer: unit.orgnr,
  navn: unit.name,
  organisasjonsform: { kode: 'BEDR', beskrivelse: 'Underenhet til næringsdrivende og offentlig forvaltning' },
  naeringskode1: { kode: unit.naceCode, beskrivelse: 'Oppdiktet virksomhet' },
  ...(employees > 0 && employees < 5 ? {} : { antallAnsatte: employees }),
  harRegistrertAntallAnsatte: employees > 0,
  overordnetEnhet: unit.parent,
  beliggenhetsadresse: { land: 'Norge', landkode: 'NO', kommunenummer: municipalityNumber },
  ...(closedOn === undefined ? {} : { nedleggelsesdato: closedOn }),
});

/** A page of the sub-units of the company that `overordnetEnhet` names; an empty one where it has none. */
export function subUnitAnswer(query: URLSearchParams, all: readonly DemoSubUnit[] = SUB_UNITS): Answer {
  const size = Number(query.get('size') ?? '20');
  const number = Number(query.get('page') ?? '0');
  const found = all.filter(({ parent }) => parent === query.get('overordnetEnhet'));
  const shown = found.slice(number * size, (number + 1) * size);
  const page = { size, totalElements: found.length, totalPages: Math.ceil(found.length / size), number };
  // Without a hit the register leaves the list out altogether.
  const units = shown.length === 0 ? {} : { _embedded: { underenheter: shown.map(listed) } };
  return { status: 200, body: { ...units, page } };
}
