import { parse } from 'csv-parse/sync';
import type { TestClient } from '../../support/api';

type Line = Readonly<Record<string, string>>;

/** A table that was saved as CSV: what stands above it, and its lines by their headings. */
export async function saved(
  client: TestClient,
  path: string,
): Promise<{ status: number; about: string; lines: readonly Line[] }> {
  const { status, text } = await client.get(`${path}${path.includes('?') ? '&' : '?'}format=csv`);
  const [about = '', ...table] = text.replace(/^\ufeff/, '').split('\r\n\r\n');
  const lines = parse<Line>(table.join('\r\n\r\n'), { delimiter: ';', columns: true });
  return { status, about, lines };
}

/** Øre as the file writes them. */
export const written = (ore: number): string =>
  `${ore < 0 ? '-' : ''}${Math.trunc(Math.abs(ore) / 100)},${String(Math.abs(ore) % 100).padStart(2, '0')}`;

/** What a page shows, where its file is, and the lines that the file must have. */
export interface SavedPage {
  readonly what: string;
  readonly path: string;
  readonly file: string;
  readonly lines: (shown: never) => readonly Line[];
}

type Row = Readonly<Record<string, string | number | null>>;
type Rows = readonly Row[];
type YearEnd = { readonly measures: Rows; readonly blocks: Rows; readonly payments: Rows } & Record<
  'undistributedOre' | 'remainingOre',
  number
>;
const text = (row: Row, name: string): string => String(row[name] ?? '');
const figure = (row: Row | null | undefined, name: string): number => Number(row?.[name] ?? 0);
const amount = (row: Row, name: string): string => (typeof row[name] === 'number' ? written(row[name]) : '');
const sum = (rows: Rows, name: string): number => rows.reduce((so, row) => so + figure(row, name), 0);
const NAMES: Readonly<Record<string, string>> = { bio: 'BIO' };
const GROUPS: Readonly<Record<string, string>> = {
  ...{ matched: 'Stemmer', differing: 'Ulikt', only_here: 'Bare her', only_there: 'Bare i regnskapet' },
};
const nameOf = (key: string): string => NAMES[key] ?? key;

/** Of each page of finance that has no file of its own test. */
export const SAVED_PAGES: readonly SavedPage[] = [
  {
    what: 'the trees',
    path: '/api/ledger/tree?year=2021',
    file: '/api/ledger/tree/export?year=2021',
    lines: (trees: readonly { nodes: Rows }[]) =>
      trees.flatMap(({ nodes }) =>
        nodes.map((node) => ({
          Beløp: amount(node, 'amountOre'),
          Valuteringsdato: text(node, 'valueDate'),
        })),
      ),
  },
  {
    what: 'the payments expected',
    path: '/api/ledger/forecast?year=2021',
    file: '/api/ledger/forecast/export?year=2021&part=expected',
    lines: ({ expected }: { expected: Rows }) => [
      ...[...new Set(expected.map(({ month = null }) => month))].map((month) => {
        const own = expected.filter((each) => each['month'] === month);
        return {
          Måned: String(month ?? 'Uten sluttdato'),
          Saker: String(sum(own, 'cases')),
          Beløp: written(sum(own, 'amountOre')),
        };
      }),
      { Måned: 'Sum', Beløp: written(sum(expected, 'amountOre')) },
    ],
  },
  {
    what: 'the open applications',
    path: '/api/ledger/forecast?year=2021',
    file: '/api/ledger/forecast/export?year=2021&part=applications',
    lines: ({ applications }: { applications: Rows }) =>
      applications.map((row) => ({
        Saksnummer: text(row, 'caseNumber'),
        Søkt: amount(row, 'appliedOre'),
        Innstilt: amount(row, 'recommendedOre'),
        'Igjen på tiltaket': amount(row, 'leftOre'),
      })),
  },
  {
    what: 'the proposals',
    path: '/api/finance/proposals',
    file: '/api/finance/proposals/export',
    lines: (proposals: readonly { act: Row; proposedBy: string; expiresOn: string }[]) =>
      proposals.map(({ act, proposedBy, expiresOn }) => ({
        Hva: 'Bevilgning',
        Ramme: nameOf(text(act, 'frame')),
        Beløp: amount(act, 'amountOre'),
        Vedtak: text(act, 'decisionRef'),
        Tilstand: 'Venter på godkjenning',
        'Foreslått av': proposedBy,
        'Kan godkjennes til': expiresOn,
      })),
  },
  {
    what: 'the batches',
    path: '/api/finance/payment-batches',
    file: '/api/finance/payment-batches/export',
    lines: (batches: Rows) =>
      batches.map((batch) => ({
        Fil: text(batch, 'number'),
        'Antall betalinger': text(batch, 'payments'),
        'Av dem utbetalt': text(batch, 'paid'),
        'Av dem avvist': text(batch, 'failed'),
        Beløp: amount(batch, 'totalOre'),
        'Kontrollsum (SHA-256)': text(batch, 'sha256'),
      })),
  },
  {
    what: 'the waiting payments',
    path: '/api/finance/payment-batches/waiting',
    file: '/api/finance/payment-batches/waiting/export',
    lines: (waiting: Rows) =>
      waiting.map((payment) => ({
        Mottaker: text(payment, 'supplierName'),
        Organisasjonsnummer: text(payment, 'supplierOrgnr'),
        Saksnummer: text(payment, 'caseNumber'),
        Konto: text(payment, 'accountNumber'),
        Beløp: amount(payment, 'amountOre'),
        'Avvist før': 'Ja',
        'Kan ikke sendes av deg fordi': text(payment, 'hindranceText'),
      })),
  },
  {
    what: 'the status files',
    path: '/api/finance/payment-status-files',
    file: '/api/finance/payment-status-files/export',
    lines: (files: Rows) =>
      files.map((file) => ({
        Fil: text(file, 'fileName'),
        'Lest inn av': text(file, 'receivedByName'),
        Bekreftet: text(file, 'confirmed'),
        Avvist: text(file, 'failed'),
        'Kjent fra før': text(file, 'repeated'),
        Avvik: text(file, 'differences'),
      })),
  },
  {
    what: 'the months of the reconciliation',
    path: '/api/finance/reconciliation?year=2021',
    file: '/api/finance/reconciliation/export?year=2021',
    lines: (months: readonly { period: string; figures: Row; signOff: Row | null }[]) =>
      months.map(({ period, figures, signOff }) => ({
        Måned: period,
        Stemmer: text(figures, 'matched'),
        'Bare her': text(figures, 'onlyHere'),
        Her: amount(figures, 'hereOre'),
        'I regnskapet': amount(figures, 'thereOre'),
        'Signert av': signOff === null ? '' : text(signOff, 'signedByName'),
      })),
  },
  {
    what: 'the payment requests',
    path: '/api/payment-requests?state=paid,failed,sent,authorised,attested,requested',
    file: '/api/payment-requests/export?state=paid,failed,sent,authorised,attested,requested',
    lines: (requests: Rows) =>
      requests.map((request) => ({
        Saksnummer: text(request, 'caseNumber'),
        Søker: text(request, 'applicantName'),
        Tilstand: text(request, 'stateText'),
        Konto: text(request, 'accountNumber'),
        Beløp: amount(request, 'requestedOre'),
      })),
  },
  {
    what: 'the failed payments',
    path: '/api/finance/failed-payments',
    file: '/api/finance/failed-payments/export',
    lines: (failed: Rows) =>
      failed.map((payment) => ({
        Saksnummer: text(payment, 'caseNumber'),
        Beløp: amount(payment, 'amountOre'),
        Årsakskode: text(payment, 'reasonCode'),
        Tilstand: 'Skal rettes',
        'Betalingens id': text(payment, 'paymentId'),
      })),
  },
  {
    what: 'a month of the reconciliation',
    path: '/api/finance/reconciliation/2021-08',
    file: '/api/finance/reconciliation/2021-08/export',
    lines: (month: {
      items: readonly {
        group: string;
        payment: Row | null;
        entries: Rows;
        notes: readonly { text: string; writtenByName: string }[];
      }[];
      figures: Row;
    }) => [
      ...month.items.map(({ group, payment, entries, notes }) => ({
        Gruppe: GROUPS[group] ?? group,
        Her: payment === null ? '' : amount(payment, 'amountOre'),
        'I regnskapet': entries.length === 0 ? '' : written(sum(entries, 'amountOre')),
        Merknader: notes.map(({ text, writtenByName }) => `${text} (${writtenByName})`).join('; '),
      })),
      { Gruppe: 'Sum', Her: amount(month.figures, 'hereOre') },
    ],
  },
  {
    what: 'the dimensions',
    path: '/api/finance/dimensions?year=2021&on=2021-09-02',
    file: '/api/finance/dimensions/export?year=2021&on=2021-09-02',
    lines: ({ places }: { places: Rows }) =>
      places.map((place) => ({
        Ramme: nameOf(text(place, 'frame')),
        Ansvar: text(place, 'responsibility'),
        'Egen kontering fra': text(place, 'ownFrom'),
      })),
  },
  {
    what: 'the history of the dimensions',
    path: '/api/finance/dimensions?year=2021',
    file: '/api/finance/dimensions/history/export?year=2021',
    lines: ({ places }: { places: readonly (Row & { history: Rows })[] }) =>
      places.flatMap((place) =>
        place.history.map((row) => ({
          'Gjelder fra': text(row, 'validFrom'),
          Ramme: nameOf(text(place, 'frame')),
          Ansvar: text(row, 'responsibility'),
          'Satt av': text(row, 'setByName'),
        })),
      ),
  },
  {
    what: 'what year-end would do',
    path: '/api/finance/year-ends/bio/2021',
    file: '/api/finance/year-ends/bio/2021/export',
    lines: (end: YearEnd): readonly Line[] => [
      ...end.measures.map((row) => ({
        Hva: 'Tiltak',
        'Hvem eller hvorfor': nameOf(text(row, 'measure')),
        'Antall tilsagn': text(row, 'commitments'),
        'Tilsagn, føres over': amount(row, 'committedOre'),
        'Reservert, føres over': amount(row, 'reservedOre'),
        'Tilbake til rammen': amount(row, 'returnedOre'),
      })),
      { Hva: 'Sum', 'Tilsagn, føres over': written(sum(end.measures, 'committedOre')) },
      { Hva: 'Ufordelt på rammen nå', Beløp: written(end.undistributedOre) },
      { Hva: 'Står igjen til steg 2', Beløp: written(end.remainingOre) },
      ...end.blocks.map((block) => ({ Hva: 'Står i veien', 'Hvem eller hvorfor': text(block, 'text') })),
      ...end.payments.map((payment) => ({ Hva: 'Til utbetaling', Beløp: amount(payment, 'amountOre') })),
    ],
  },
];
