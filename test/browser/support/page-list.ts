import type { Page } from '@playwright/test';
import { COMPANY_PAGES } from './company-pages';
import { DEFINITION_PAGES, SCHEMES } from './definition-pages';
import { draft, firstOf, ofState, own } from './find-pages';
import type { ListedPage } from './listed-page';

export type { ListedPage } from './listed-page';

export const APPLICANT = 'Kari Nilsen Prøve';
const NEW_APPLICANT = 'Stein Stiklestad Prøve';
/** Nobody else writes drafts for this company. */
const WRITER = 'Petter Prosess Prøve';
/** The demo's company with a question to answer. */
const ASKED = 'Karl Kolvereid Prøve';
const CASEWORKER = 'Siri Saksbehandler';
const APPROVER = 'Anne Godkjenner';
const FINANCE = 'Øystein Økonomi';
const AUDITOR = 'Randi Revisor';

/** No route: what stands where there is no page. */
export const NOWHERE = '*';
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
const SENT = ['closed', 'settled', 'active', 'awaiting_acceptance', 'in_assessment', 'submitted'];

const tabs = [
  'soknad',
  'vurdering',
  'meldinger',
  'vedtak',
  'utbetaling',
  'rapport',
  'historikk',
  'transaksjoner',
].map((tab): ListedPage => ({
  route: '/saker/$id',
  name: `sak-${tab}`,
  persona: CASEWORKER,
  address: ofState('active', (id) => `/saker/${id}?fane=${tab}`),
}));

/**
 * Every page there is, and its looks worth looking at: full, empty and unknown. It drives the tests of
 * accessibility, reflow, keyboard and titles, so that a new page cannot escape them.
 */
export const PAGES: readonly ListedPage[] = [
  { route: '/', name: 'forside', address: '/' },
  { route: '/', name: 'forside-innlogget', persona: APPLICANT, address: '/' },
  { route: NOWHERE, name: 'ingen-side', address: '/finnes-ikke', asks: false },
  { route: '/ordninger/$key', name: 'utlysning', address: '/ordninger/bio1-2021' },
  { route: '/ordninger/$key', name: 'full', persona: APPLICANT, address: '/ordninger/startup-running-2021' },
  { route: '/ordninger/$key', name: 'utlysning-ukjent', address: '/ordninger/finnes-ikke' },
  { route: '/tilgjengelighet', name: 'tilgjengelighet', address: '/tilgjengelighet', asks: false },
  { route: '/personvern', name: 'personvern', address: '/personvern', asks: false },
  { route: '/logg-inn', name: 'logg-inn', address: '/logg-inn?til=/min&feil=login_failed', asks: false },
  { route: '/innlogget', name: 'innlogget', address: '/innlogget', asks: false },
  { route: '/hjem', name: 'hjem', persona: CASEWORKER, address: '/hjem', asks: false },
  { route: '/min', name: 'min', persona: APPLICANT, address: '/min' },
  { route: '/min', name: 'min-tom', persona: NEW_APPLICANT, address: '/min' },
  { route: '/min', name: 'min-ansatt', persona: CASEWORKER, address: '/min' },
  {
    route: '/min/soknad/ny',
    name: 'start',
    persona: APPLICANT,
    address: '/min/soknad/ny?utlysning=bio1-2021',
  },
  {
    route: '/min/soknad/$id/steg/$step',
    name: 'steg',
    persona: WRITER,
    address: draft((id) => `/min/soknad/${id}/steg/1`),
  },
  {
    route: '/min/soknad/$id/oppsummering',
    name: 'oppsummering',
    persona: WRITER,
    address: draft((id) => `/min/soknad/${id}/oppsummering`),
  },
  {
    route: '/min/soknad/$id/kvittering',
    name: 'kvittering',
    persona: APPLICANT,
    address: own((id) => `/min/soknad/${id}/kvittering`, ...SENT),
  },
  {
    route: '/min/soknad/$id/rett',
    name: 'rettelse',
    persona: ASKED,
    address: own((id) => `/min/soknad/${id}/rett`, 'waiting_for_applicant'),
  },
  {
    route: '/min/sak/$id',
    name: 'min-sak-sporsmal',
    persona: ASKED,
    address: own((id) => `/min/sak/${id}`, 'waiting_for_applicant'),
  },
  {
    route: '/min/sak/$id',
    name: 'min-sak',
    persona: APPLICANT,
    address: own((id) => `/min/sak/${id}`, ...SENT),
  },
  ...(['soknad', 'meldinger', 'dokumenter', 'vedtak', 'utbetaling'] as const).map((part): ListedPage => ({
    route: '/min/sak/$id',
    name: `min-sak-${part}`,
    persona: APPLICANT,
    address: own((id) => `/min/sak/${id}?del=${part}`, ...SENT),
  })),
  { route: '/varsler', name: 'varsler', persona: APPLICANT, address: '/varsler' },
  { route: '/varsler', name: 'varsler-tom', persona: AUDITOR, address: '/varsler?vis=uleste' },
  { route: '/min/okter', name: 'okter', persona: AUDITOR, address: '/min/okter' },
  { route: '/saker', name: 'saker', persona: CASEWORKER, address: '/saker' },
  { route: '/saker', name: 'saker-tom', persona: CASEWORKER, address: '/saker?q=finnes-ikke' },
  { route: '/saker', name: 'saker-soker', persona: APPLICANT, address: '/saker' },
  { route: '/registrer-soknad', name: 'registrer', persona: CASEWORKER, address: '/registrer-soknad' },
  ...tabs,
  {
    route: '/saker/$id',
    name: 'sak-til-vedtak',
    persona: APPROVER,
    address: ofState('recommended', (id) => `/saker/${id}?fane=vurdering`),
  },
  {
    route: '/saker/$id',
    name: 'sak-ukjent',
    persona: AUDITOR,
    address: `/saker/${UNKNOWN}`,
  },
  {
    route: '/saker/$id/historikk',
    name: 'historikk',
    persona: AUDITOR,
    address: ofState('active', (id) => `/saker/${id}/historikk`),
  },
  ...COMPANY_PAGES,
  { route: '/kontraktslister', name: 'kontraktslister', persona: CASEWORKER, address: '/kontraktslister' },
  { route: '/direkte/ny', name: 'direkte-ny', persona: CASEWORKER, address: '/direkte/ny' },
  {
    route: '/kontraktslister/$id',
    name: 'kontraktsliste',
    persona: APPROVER,
    address: firstOf('/api/contract-lists', (id) => `/kontraktslister/${id}`),
  },
  {
    route: '/kontraktslister/$id',
    name: 'kontraktsliste-ukjent',
    persona: APPROVER,
    address: `/kontraktslister/${UNKNOWN}`,
  },
  { route: '/godkjenning', name: 'godkjenning', persona: APPROVER, address: '/godkjenning' },
  { route: '/okonomi', name: 'rammer', persona: FINANCE, address: '/okonomi' },
  { route: '/okonomi', name: 'rammer-per', persona: FINANCE, address: '/okonomi?ar=2020&per=2020-09-30' },
  { route: '/okonomi', name: 'rammer-tom', persona: FINANCE, address: '/okonomi?ar=2031' },
  {
    route: '/okonomi/fordeling',
    name: 'fordeling',
    persona: FINANCE,
    address: '/okonomi/fordeling?ar=2020',
  },
  { route: '/okonomi/prognose', name: 'prognose', persona: FINANCE, address: '/okonomi/prognose' },
  {
    route: '/okonomi/dimensjoner',
    name: 'kontering',
    persona: FINANCE,
    address: '/okonomi/dimensjoner?ar=2020',
  },
  {
    route: '/okonomi/dimensjoner',
    name: 'kontering-tom',
    persona: FINANCE,
    address: '/okonomi/dimensjoner?ar=2031',
  },
  {
    route: '/okonomi/krone/$id',
    name: 'krone',
    persona: AUDITOR,
    address: ofState('active', (id) => `/okonomi/krone/${id}`),
  },
  {
    route: '/okonomi/rammer/$frame/$year',
    name: 'ramme',
    persona: FINANCE,
    address: '/okonomi/rammer/bio/2020',
  },
  {
    route: '/okonomi/utbetalinger',
    name: 'utbetalinger',
    persona: FINANCE,
    address: '/okonomi/utbetalinger',
  },
  { route: '/okonomi/forslag', name: 'forslag', persona: APPROVER, address: '/okonomi/forslag' },
  {
    route: '/okonomi/forslag/$id',
    name: 'forslag-venter',
    persona: APPROVER,
    address: firstOf('/api/finance/proposals?state=proposed', (id) => `/okonomi/forslag/${id}`),
  },
  {
    route: '/okonomi/forslag/$id',
    name: 'forslag-ukjent',
    persona: APPROVER,
    address: `/okonomi/forslag/${UNKNOWN}`,
  },
  {
    route: '/okonomi/ny',
    name: 'endring-ny',
    persona: FINANCE,
    address: '/okonomi/ny?slag=reallocate&ramme=bio&ar=2021',
  },
  {
    route: '/okonomi/arsslutt',
    name: 'arsslutt',
    persona: FINANCE,
    address: '/okonomi/arsslutt?ar=2020&ramme=bio',
  },
  { route: '/okonomi/bilag', name: 'bilag', persona: FINANCE, address: '/okonomi/bilag' },
  {
    route: '/okonomi/filformat',
    name: 'filformat',
    persona: FINANCE,
    address: '/okonomi/filformat',
  },
  {
    route: '/okonomi/filformat',
    name: 'filformat-revisor',
    persona: AUDITOR,
    address: '/okonomi/filformat',
  },
  {
    route: '/okonomi/bilag/$id',
    name: 'bilag-fil',
    persona: FINANCE,
    address: firstOf('/api/finance/payment-batches', (id) => `/okonomi/bilag/${id}`),
  },
  {
    route: '/okonomi/bilag/$id',
    name: 'bilag-ukjent',
    persona: FINANCE,
    address: `/okonomi/bilag/${UNKNOWN}`,
  },
  {
    route: '/okonomi/bilag/svar/$id',
    name: 'bilag-svar',
    persona: FINANCE,
    address: firstOf('/api/finance/payment-status-files', (id) => `/okonomi/bilag/svar/${id}`),
  },
  {
    route: '/okonomi/bilag/svar/$id',
    name: 'bilag-svar-ukjent',
    persona: FINANCE,
    address: `/okonomi/bilag/svar/${UNKNOWN}`,
  },
  { route: '/okonomi/avviste', name: 'avviste', persona: APPROVER, address: '/okonomi/avviste' },
  { route: '/okonomi/avstemming', name: 'avstemming', persona: FINANCE, address: '/okonomi/avstemming' },
  {
    route: '/okonomi/avstemming/$period',
    name: 'avstemming-maned',
    persona: FINANCE,
    address: '/okonomi/avstemming/2021-06',
  },
  { route: '/ordninger-admin', name: 'ordninger', persona: SCHEMES, address: '/ordninger-admin' },
  ...DEFINITION_PAGES,
  { route: '/admin/brukere', name: 'brukere', persona: 'Sunniva Systemansvarlig', address: '/admin/brukere' },
  {
    route: '/admin/brukere',
    name: 'brukere-tom',
    persona: 'Sunniva Systemansvarlig',
    address: '/admin/brukere?status=ended',
  },
];

/** Routes that hold others and show nothing of their own. */
export const FRAMES_OF_PAGES: readonly string[] = ['/min/soknad/$id'];

export const addressOf = async ({ address }: ListedPage, page: Page): Promise<string> =>
  typeof address === 'string' ? address : address(page);
