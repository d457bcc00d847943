import { Agent, request } from 'node:http';

const CONNECTIONS = 16;
const WARM_MS = 1_000;

function get(agent, url, headers) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What an address carries with 16 connections that ask again as soon as they are answered. */
export async function underPressure(url, { headers = {}, ms = Number(process.env.BENCH_MS ?? 3_000) } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times = [];
  const began = performance.now();
  const worker = async () => {
    while (performance.now() - began < WARM_MS + ms) {
      const from = performance.now();
      const status = await get(agent, url, headers);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      if (from - began >= WARM_MS) times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  times.sort((one, other) => one - other);
  return { perSecond: (times.length / ms) * 1000, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}
