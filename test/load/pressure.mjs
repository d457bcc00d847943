import { Agent, request } from 'node:http';

const CONNECTIONS = 16;
const WARM_MS = 1_000;

function ask(agent, url, { method = 'GET', headers }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, body: () => Buffer.concat(parts).toString() }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What 16 connections get through that ask again as soon as they are answered; `next` gives each request. */
export async function pressed(next, { ms = Number(process.env.BENCH_MS ?? 3_000), warmMs = WARM_MS } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times = [];
  const began = performance.now();
  const worker = async () => {
    while (performance.now() - began < warmMs + ms) {
      const { url, ...more } = next();
      const from = performance.now();
      const { status, body } = await ask(agent, url, more);
      if (status !== 200) throw new Error(`${url} answered ${status}: ${body()}`);
      if (from - began >= warmMs) times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  times.sort((one, other) => one - other);
  return { perSecond: (times.length / ms) * 1000, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

/** What an address carries. */
export const underPressure = (url, { headers = {}, ...times } = {}) =>
  pressed(() => ({ url, headers }), times);

/**
 * The program and the bare server in turns, since others use the machine too: medians of the turns.
 * @param turn measures one of them: ('ours' | 'bare') → figures
 */
export async function inTurns(turn, turns = Number(process.env.BENCH_TURNS ?? 2)) {
  const figures = { ours: [], bare: [] };
  for (let n = 0; n < turns; n += 1) {
    for (const who of n % 2 === 0 ? ['bare', 'ours'] : ['ours', 'bare']) figures[who].push(await turn(who));
  }
  return { ours: middle(figures.ours), bare: middle(figures.bare) };
}

function middle(figures) {
  const of = (name) => {
    const sorted = figures.map((each) => each[name]).sort((one, other) => one - other);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  };
  return { perSecond: of('perSecond'), p95: of('p95') };
}

const figure = ({ perSecond, p95 }) => `${Math.round(perSecond)}/s, p95 ${p95.toFixed(1)} ms`;

/** Figures as rows of a table of docs/benchmarks.md. */
export const comparison = (first, measured) => [
  `| ${first} | statements | measured | bare Fastify + pg, same statements | ratio |`,
  '|---|---|---|---|---|',
  ...measured.map(
    ({ name, statements, ours, bare }) =>
      `| ${name} | ${statements} | ${figure(ours)} | ${figure(bare)} | ${(ours.perSecond / bare.perSecond).toFixed(2)} |`,
  ),
];
