import { availableParallelism } from 'node:os';

/**
 * Runs the steps in their order as cores are free, each after those it needs. A step whose need failed is not run.
 * @returns {Promise<Array<{name: string, passed: number, failed: number, skipped: number, failures: Array}>>}
 */
export async function runAll(steps, { folder, tools, show }) {
  const cores = Math.max(2, availableParallelism());
  const waiting = [...steps];
  const results = new Map();
  const running = new Map();
  let busy = 0;

  const isReady = (step) =>
    (step.needs ?? []).every((need) => results.has(need) || !steps.some((s) => s.name === need));
  const brokenNeed = (step) => (step.needs ?? []).find((need) => (results.get(need)?.failed ?? 0) > 0);

  const begin = (step) => {
    busy += step.cores;
    show.start(step.name);
    const say = (text) => show.note(step.name, text);
    const work = runOne(step, { folder, tools, say, broken: brokenNeed(step) }).then((result) => {
      busy -= step.cores;
      running.delete(step.name);
      results.set(step.name, { name: step.name, ...result });
      show.end(step.name, result);
    });
    running.set(step.name, work);
  };

  while (waiting.length > 0 || running.size > 0) {
    // A wide step keeps its place in the line, so that narrow ones behind it do not starve it.
    const next = waiting.find(isReady);
    if (next && busy + next.cores <= cores) {
      waiting.splice(waiting.indexOf(next), 1);
      begin(next);
    } else {
      await Promise.race(running.values());
    }
  }
  return [...results.values()];
}

async function runOne(step, { folder, tools, say, broken }) {
  if (broken) return skip(1, `${step.name} was not run, because ${broken} failed`);
  const lacking = (step.tools ?? []).filter((name) => tools.missing.has(name));
  const stopping = lacking.filter((name) => !(step.runsWithout ?? []).includes(name));
  if (stopping.length > 0) return skip((await step.countSkipped?.()) ?? 1);
  return step.run({ folder, tools, say });
}

const skip = (count, ...reasons) => ({ passed: 0, failed: 0, skipped: count, failures: [], reasons });
