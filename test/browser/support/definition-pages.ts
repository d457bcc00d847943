export const SCHEMES = 'Oda Ordningsansvarlig';

/** What schemes are made of, in its kinds and looks. */
export const DEFINITION_PAGES = Object.entries({
  regelsett: 'regelsett/bio1-2021',
  'regelsett-forskjeller': 'regelsett/bio1-2021?fane=forskjeller',
  'regelsett-prove': 'regelsett/bio1-2021?fane=prove',
  'regelsett-forhandsvis': 'regelsett/bio1-2021?fane=forhandsvis',
  'regelsett-versjoner': 'regelsett/bio1-2021?fane=versjoner',
  skjema: 'skjema/bio',
  arbeidsflyt: 'arbeidsflyt/bio-case',
  'utlysning-admin': 'utlysning/bio1-2021',
  'definisjon-ukjent': 'utlysning/finnes-ikke',
}).map(([name, at]) => ({
  route: '/ordninger-admin/$kind/$key',
  ...{ name, persona: SCHEMES, address: `/ordninger-admin/${at}` },
}));
