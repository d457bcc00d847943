import type { INestApplicationContext } from '@nestjs/common';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { AttachFile, SaveAnswers, StartApplication } from '@tilsagn/modules/applications';
import { BusinessClock } from '@tilsagn/platform/clock/business-clock';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { stepsOfCountyAwards } from './county-awards';
import { dataFile, demoCall, sampleApplications, type SampleApplication } from './data-files';
import { LifeOfCase } from './life-of-case';
import { must } from './must';
import { applicantOf } from './people';

/** A day before all submissions; a draft of a call that opened later is of its first day. */
const WRITTEN_IN_JANUARY = '2021-01-11';

const PLAN = 'training-plan';

const get = <T>(app: INestApplicationContext, provider: abstract new (...args: never[]) => T): T =>
  app.get<T>(provider, { strict: false });

async function write(app: INestApplicationContext, sample: SampleApplication): Promise<LifeOfCase> {
  const actor = applicantOf(sample.orgnr);
  const command = { callKey: sample.call, orgnr: sample.orgnr, actor };
  const begun = must(await get(app, StartApplication).run(command), `${sample.key} start`);
  const saved = must(
    await get(app, SaveAnswers).run({
      ...{ caseId: begun.id, actor, expectedVersion: begun.version },
      answers: sample.answers,
    }),
    `${sample.key} answers`,
  );
  const needsPlan = demoCall(sample.call).ruleSet.attachments.some(
    ({ kind, required }) => required && kind === PLAN,
  );
  if (needsPlan) {
    const file = {
      fileName: 'opplaeringsplan.pdf',
      content: dataFile('training-plan.pdf'),
      fields: { kind: PLAN },
    };
    const plan = { caseId: begun.id, actor, expectedVersion: saved.version, file };
    must(await get(app, AttachFile).run(plan), `${sample.key} plan`);
  }
  return new LifeOfCase(app, begun.id, sample);
}

/** Names of the companies and titles that are there already: the data are loaded once. */
async function present(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ orgnr: string; title: string | null }>(
    `select applicant_orgnr as orgnr, title from grant_case where origin = 'application'`,
  );
  return new Set(rows.map(({ orgnr, title }) => `${orgnr} ${title ?? ''}`));
}

const titleOf = (sample: SampleApplication): string =>
  readModelOf(demoCall(sample.call).ruleSet, sample.answers).title ?? '';

/**
 * The sample applications and the county's own awards, each taken through what has happened to it on the days it happened: the business date is
 * moved there, and back when all is done. Steps of different cases are taken in the order of their days.
 */
export async function seedLiveCases(
  app: INestApplicationContext,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const clock = get(app, Clock);
  if (!(clock instanceof BusinessClock)) throw new Error('the demo needs a clock that can be moved');
  const there = await present(get(app, Db));
  const samples = sampleApplications().filter((each) => !there.has(`${each.orgnr} ${titleOf(each)}`));
  const today = clock.today();
  try {
    const lives: LifeOfCase[] = [];
    for (const sample of samples) {
      const { opensOn } = demoCall(sample.call);
      clock.moveTo(opensOn > WRITTEN_IN_JANUARY ? opensOn : WRITTEN_IN_JANUARY);
      lives.push(await write(app, sample));
    }
    const steps = [...stepsOfCountyAwards(app), ...lives.flatMap((life) => life.steps())].sort(
      (one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)),
    );
    for (const [index, step] of steps.entries()) {
      clock.moveTo(step.on);
      await step.take();
      progress(index + 1, steps.length);
    }
  } finally {
    clock.moveTo(today);
  }
}
