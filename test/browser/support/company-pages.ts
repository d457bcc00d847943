import type { ListedPage } from './listed-page';

const CASEWORKER = 'Siri Saksbehandler';
const COMPANY = '/virksomheter/399001005';

/** The pages of companies and of what they have had in state aid. */
export const COMPANY_PAGES: readonly ListedPage[] = [
  { route: '/virksomheter', name: 'virksomheter', persona: CASEWORKER, address: '/virksomheter' },
  {
    route: '/virksomheter',
    name: 'virksomheter-tom',
    persona: CASEWORKER,
    address: '/virksomheter?q=finnes-ikke',
  },
  { route: '/virksomheter/$orgnr', name: 'virksomhet', persona: CASEWORKER, address: COMPANY },
  {
    route: '/virksomheter/$orgnr',
    name: 'virksomhet-ukjent',
    persona: CASEWORKER,
    address: '/virksomheter/399001006',
  },
  { route: '/stotte', name: 'stotte', persona: CASEWORKER, address: '/stotte?fra=2020-01-01&til=2021-12-31' },
  {
    route: '/stotte',
    name: 'stotte-tom',
    persona: 'Øystein Økonomi',
    address: '/stotte?fra=2031-01-01&til=2031-12-31',
  },
];
