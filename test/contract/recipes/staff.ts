import type { PaymentRequestView } from '@tilsagn/modules/workflow';
import { ANNE, ARNE, KARI, OYSTEIN, SIRI, kr, type Casework } from '../../support/casework';
import { BEGUN, REPORT } from './applicant';
import type { Recipe } from './recipe';

const of = async (work: Casework, by: string, id: string) => ({
  by,
  params: { id },
  version: (await work.world.caseOf(id)).version,
});

const submitted: Recipe = async (work) => of(work, SIRI, (await work.world.submitted()).id);
const taken: Recipe = async (work) => {
  const { id } = await work.world.submitted();
  await work.take(SIRI, id, 'take');
  return of(work, SIRI, id);
};
const assessed: Recipe = async (work) => of(work, SIRI, await work.assessed());
const recommended: Recipe = async (work) => of(work, ANNE, await work.recommended(kr(100_000)));

async function reported(work: Casework): Promise<string> {
  const id = await work.active(kr(100_000), { answers: BEGUN });
  await work.take(KARI, id, 'final-report', { answers: REPORT });
  return id;
}
const settling: Recipe = async (work) => {
  const id = await reported(work);
  await work.take(SIRI, id, 'propose-settlement', { reasons: 'Regnskapet stemmer.' });
  return of(work, ARNE, id);
};
const settled: Recipe = async (work) => {
  const id = await work.active(kr(100_000), { answers: BEGUN });
  await work.paid(id, kr(75_000));
  await work.take(KARI, id, 'final-report', {
    answers: { ...REPORT, actualCosts: [{ category: 'provider', amountOre: kr(125_000) }] },
  });
  await work.take(SIRI, id, 'propose-settlement', { reasons: 'Regnskapet stemmer.' });
  await work.take(ARNE, id, 'settle');
  return of(work, SIRI, id);
};

type Stage = readonly (readonly [by: string, action: string])[];
const ATTESTED: Stage = [[SIRI, 'attest']];
const AUTHORISED: Stage = [...ATTESTED, [ANNE, 'authorise']];
const SENT: Stage = [...AUTHORISED, [OYSTEIN, 'send']];

/** A payment request that has come as far as the stage says. */
const payment =
  (by: string, stage: Stage, body?: unknown): Recipe =>
  async (work) => {
    const id = await work.active(kr(100_000));
    const asked = { requestedOre: kr(10_000), accountNumber: '99990500009' };
    let request = await work.take<PaymentRequestView>(KARI, id, 'payment-requests', asked);
    for (const [sub, action] of stage) request = (await work.pay(sub, request, action)).body;
    return { by, params: { id: request.id }, version: request.version, body };
  };

const and =
  (recipe: Recipe, body: unknown): Recipe =>
  async (work) => ({ ...(await recipe(work)), body });

const finance = (query?: Record<string, string>, params?: Record<string, string>): Recipe => {
  return () => Promise.resolve({ by: OYSTEIN, ...(query && { query }), ...(params && { params }) });
};

/** A company with no case here that is not stopped: a stop hinders nobody else's recipe. */
async function stoppable({ world: { database } }: Casework): Promise<string> {
  const orgnr = '399020034';
  await database.db.query(
    `update company_stop set lift_reason = 'Ny prøve.', lifted_by = 'system', lifted_on = '2021-09-01',
            lifted_at = clock_timestamp() where orgnr = $1 and lifted_on is null`,
    [orgnr],
  );
  return orgnr;
}

export const STAFF: Readonly<Record<string, Recipe>> = {
  'aid.exportToReport': finance({ from: '2021-01-01', to: '2021-12-31', format: 'csv' }),
  'aid.toReport': finance({ from: '2021-01-01', to: '2021-12-31' }),
  'cases.approve': and(recommended, { reasons: 'Prosjektet er i tråd med formålet.' }),
  'cases.close': settled,
  'cases.declareImpartiality': and(taken, { impartial: true }),
  'cases.dismiss': and(recommended, { reasonCode: 'too_late', reasons: 'Søknaden kom for sent.' }),
  'cases.evidence': async (work) => {
    const id = await work.recommended(kr(100_000));
    await work.take(ANNE, id, 'approve');
    return of(work, SIRI, id);
  },
  'cases.export': () => Promise.resolve({ by: SIRI, query: { state: 'submitted', format: 'csv' } }),
  'cases.history': submitted,
  'cases.list': () => Promise.resolve({ by: SIRI, query: { state: 'submitted', limit: '10' } }),
  'cases.proposeSettlement': async (work) => ({
    ...(await of(work, SIRI, await reported(work))),
    body: { reasons: 'Regnskapet stemmer.' },
  }),
  'cases.read': submitted,
  'cases.recommend': and(assessed, { amountOre: kr(100_000), reasons: 'I tråd med formålet.' }),
  'cases.reject': and(recommended, { reasonCode: 'outside_purpose', reasons: 'Utenfor formålet.' }),
  'cases.requestInformation': and(assessed, { question: 'Hvem holder kurset?', deadline: '2021-09-20' }),
  'cases.resume': async (work) => {
    const id = await work.assessed();
    await work.take(SIRI, id, 'request-information', { question: 'Hvem?', deadline: '2021-09-20' });
    return { ...(await of(work, SIRI, id)), body: { comment: 'Svaret er ikke nødvendig.' } };
  },
  'cases.return': and(recommended, { comment: 'Se på beløpet igjen.' }),
  'cases.settle': settling,
  'cases.take': submitted,
  'cases.transfers': recommended,
  'companies.liftStop': async (work) => {
    const orgnr = await stoppable(work);
    await (await work.as(SIRI)).post(`/api/companies/${orgnr}/stop`, { reason: 'Konto under avklaring.' });
    return { by: SIRI, params: { orgnr }, body: { reason: 'Kontoen er bekreftet.' } };
  },
  'companies.read': async ({ world }) => {
    await world.submitted();
    return { by: SIRI, params: { orgnr: '399001005' } };
  },
  'companies.register': () => Promise.resolve({ by: SIRI, params: { orgnr: '399001005' } }),
  'companies.search': () => Promise.resolve({ by: SIRI, query: { q: 'a' } }),
  'companies.stop': async (work) => ({
    by: SIRI,
    params: { orgnr: await stoppable(work) },
    body: { reason: 'Konto under avklaring.' },
  }),
  'companies.subUnits': () => Promise.resolve({ by: SIRI, params: { orgnr: '399001005' } }),
  'ledger.balances': finance({ year: '2021' }),
  'ledger.exportForecast': finance({ year: '2021', part: 'applications', format: 'csv' }),
  'ledger.exportFrame': finance({ format: 'csv' }, { frame: 'bio', year: '2021' }),
  'ledger.exportLimits': finance({ format: 'csv' }, { frame: 'bio', year: '2021' }),
  'ledger.exportOverview': finance({ year: '2021', format: 'xlsx' }),
  'ledger.exportProofs': finance({ format: 'csv' }),
  'ledger.exportTrail': async (work) => ({
    by: OYSTEIN,
    params: { id: await work.recommended(kr(100_000)) },
    query: { format: 'csv' },
  }),
  'ledger.exportTransfers': finance({ year: '2021', format: 'csv' }),
  'ledger.exportTree': finance({ year: '2021', format: 'xlsx' }),
  'ledger.exportWarnings': finance({ year: '2021', format: 'csv' }),
  'ledger.forecast': finance({ year: '2021' }),
  'ledger.forecastCut': finance({ year: '2021', cut: '3' }),
  'ledger.frame': finance(undefined, { frame: 'bio', year: '2021' }),
  'ledger.overview': finance({ year: '2021', valueDate: '2021-09-01' }),
  'ledger.proofs': finance({ limit: '3' }),
  'ledger.trail': async (work) => ({
    by: OYSTEIN,
    params: { id: await work.recommended(kr(100_000)) },
  }),
  'ledger.transfers': finance({ year: '2021', limit: '5' }),
  'ledger.tree': finance({ year: '2021' }),
  'ledger.writeNote': () =>
    Promise.resolve({
      by: OYSTEIN,
      params: { frame: 'bio', year: '2021' },
      body: { kind: 'remark', source: 'Årsmelding 2021', words: 'Tallet er avrundet.' },
    }),
  'organisations.read': () => Promise.resolve({ by: SIRI, params: { orgnr: '399001005' } }),
  'paymentRequests.attest': payment(SIRI, []),
  'paymentRequests.authorise': payment(ANNE, ATTESTED),
  'paymentRequests.confirm': payment(OYSTEIN, SENT, { paidOn: '2021-09-01' }),
  'paymentRequests.export': () =>
    Promise.resolve({ by: OYSTEIN, query: { state: 'requested,paid', format: 'csv' } }),
  'paymentRequests.figures': () => Promise.resolve({ by: SIRI, query: { state: 'requested,paid' } }),
  'paymentRequests.list': () => Promise.resolve({ by: SIRI, query: { state: 'requested,paid' } }),
  'paymentRequests.reject': payment(OYSTEIN, SENT, { comment: 'Ukjent konto.' }),
  'paymentRequests.return': payment(SIRI, [], { comment: 'Feil konto.' }),
  'paymentRequests.send': payment(OYSTEIN, AUTHORISED),
};
