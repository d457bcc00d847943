import type { Answers } from '@tilsagn/domain/applications/form';
import { ANNE, KARI, SIRI, kr } from '../../support/casework';
import { answersOfA1, trainingPlan } from '../../support/sample-application';
import type { Recipe } from './recipe';

export const ORGNR = '399001005';
const ACCOUNT = '9999 05 00009';

export const REPORT = {
  actualCosts: [{ category: 'provider', amountOre: kr(200_000) }],
  participantsCompleted: 11,
  effect: 'later',
  avoidedLayoffs: 4,
  summary: 'Elleve operatører kan programmere robotene.',
};

const PROGRESS = {
  ...{ participants: 40, staffTrained: 3, spentOre: kr(90_000) },
  summary: 'Som planlagt.',
};

const draft: Recipe = async ({ world }) => {
  const { id, version } = await world.begun();
  return { by: KARI, params: { id }, version };
};
const written: Recipe = async ({ world }) => {
  const { id, version } = await world.written();
  return { by: KARI, params: { id }, version };
};
const submitted: Recipe = async ({ world }) => {
  const { id, version } = await world.submitted();
  return { by: KARI, params: { id }, version };
};
const offered: Recipe = async (work) => {
  const id = await work.recommended(kr(100_000));
  await work.take(ANNE, id, 'approve');
  await work.letter(id);
  return { by: KARI, params: { id }, version: (await work.world.caseOf(id)).version };
};
const active: Recipe = async (work) => {
  const id = await work.active(kr(100_000));
  return { by: KARI, params: { id }, version: (await work.world.caseOf(id)).version };
};
const withAttachment: Recipe = async (work) => {
  const attempt = await written(work);
  const { attachments } = (
    await (await work.as(KARI)).get(`/api/applications/${attempt.params?.['id'] ?? ''}`)
  ).body as { attachments: { id: string }[] };
  return { ...attempt, params: { ...attempt.params, attachmentId: attachments[0]?.id ?? '' } };
};
/** A project that has begun, so that it can be reported. */
export const BEGUN: Answers = answersOfA1({
  project: { ...(answersOfA1()['project'] as object), startsOn: '2021-09-01' },
});
const begun: Recipe = async (work) => {
  const id = await work.active(kr(100_000), { answers: BEGUN });
  return { by: KARI, params: { id }, version: (await work.world.caseOf(id)).version };
};
const waiting: Recipe = async (work) => {
  const id = await work.assessed();
  await work.take(SIRI, id, 'request-information', { question: 'Hvem?', deadline: '2021-09-20' });
  return { by: KARI, params: { id }, version: (await work.world.caseOf(id)).version };
};

/** A direct award that asks for progress reports. */
const awarded: Recipe = async (work) => {
  await work.world.publish('career-guidance-2020');
  const measure = 'career-guidance-and-higher-vocational';
  await work.world.fund(100_000, { frame: 'extraordinary-covid', year: 2020, measure });
  const made = await (
    await work.as(SIRI)
  ).post<{ id: string }>('/api/direct-awards', {
    ...{ callKey: 'career-guidance-2020', orgnr: ORGNR, title: 'Veiledning', purpose: 'Som vedtatt.' },
    ...{ amountOre: kr(100_000), startsOn: '2021-03-01', endsOn: '2021-12-31', budget: [], subprojects: [] },
  });
  const { id } = made.body;
  for (const sub of [SIRI, ANNE]) await work.take(sub, id, 'impartiality', { impartial: true });
  await work.take(SIRI, id, 'recommend', { amountOre: kr(100_000), reasons: 'Som vedtatt.' });
  await work.take(ANNE, id, 'approve');
  return { by: KARI, params: { id } };
};

const and =
  (recipe: Recipe, body: unknown): Recipe =>
  async (work) => ({ ...(await recipe(work)), body });

const answers: Answers = answersOfA1();

export const APPLICANT: Readonly<Record<string, Recipe>> = {
  'applications.accept': offered,
  'applications.answer': and(waiting, { answer: 'Leverandøren.' }),
  'applications.attach': async (work) => ({
    ...(await draft(work)),
    file: trainingPlan(),
    fields: { kind: 'training-plan' },
  }),
  'applications.check': written,
  'applications.chooseLanguage': and(draft, { language: 'nn' }),
  'applications.enter': () =>
    Promise.resolve({
      by: SIRI,
      body: {
        ...{ callKey: 'bio1-2021', orgnr: ORGNR, language: 'nn', cameBy: 'paper', receivedOn: '2021-08-30' },
        ...{ contactName: 'Kari Nilsen', contactEmail: 'post@example.com' },
      },
    }),
  'applications.entered': () => Promise.resolve({ by: SIRI }),
  'applications.copy': async ({ world }) => ({
    by: KARI,
    params: { id: (await world.submitted()).id },
    body: { callKey: 'bio1-2021' },
  }),
  'applications.correct': and(waiting, { answers: answersOfA1() }),
  'applications.decline': and(offered, { comment: 'Vi fikk pengene et annet sted.' }),
  'applications.deliverActivityReport': and(awarded, {
    dueOn: '2021-06-01',
    answers: PROGRESS,
  }),
  'applications.deliverFinalReport': and(begun, { answers: REPORT }),
  'applications.decisionLetter': offered,
  'applications.list': submitted,
  'applications.print': submitted,
  'applications.read': submitted,
  'applications.readAttachment': withAttachment,
  'applications.receipt': submitted,
  'applications.removeAttachment': withAttachment,
  'applications.requestPayment': and(active, { requestedOre: kr(10_000), accountNumber: ACCOUNT }),
  'applications.saveAnswers': and(draft, { answers }),
  'applications.start': () => Promise.resolve({ by: KARI, body: { callKey: 'bio1-2021', orgnr: ORGNR } }),
  'applications.submit': written,
  'applications.withdraw': and(submitted, { comment: 'Vi trenger det ikke.' }),
};
