import { randomUUID } from 'node:crypto';
import { logIn, withInstallation } from './installation.mjs';
import { comparison, inTurns, pressed } from './pressure.mjs';
import { newDrafts } from './drafts.mjs';

/*
 * npm run bench -- submit: applications sent over HTTP by 16 clients, each with its number, frozen answers, history,
 * audit and outbox rows, beside a bare Fastify server that sends the same statements in the same transaction.
 */
const SUB = 'bench-applicant';
const MS = Number(process.env.BENCH_MS ?? 3_000);
const WARM_MS = 500;
/** More than anybody sends in one turn. */
const DRAFTS = Number(process.env.BENCH_DRAFTS ?? 4_000);

async function submit(url, { id, version }, headers, key) {
  const answer = await fetch(
    `${url}/api/applications/${id}/submit`,
    submission({ url, version, headers, key }),
  );
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`submit answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

const submission = ({ url, version, headers, key = randomUUID() }) => ({
  method: 'POST',
  headers: { ...headers, origin: url, 'if-match': `"v${version}"`, 'idempotency-key': key },
});

/** One submission, as the program sends it to the database. */
async function recordOne({ recorder }, drafts, headers) {
  const program = await recorder();
  await submit(program.url, drafts.take(), headers);
  const draft = drafts.take();
  const key = randomUUID();
  let sent;
  const statements = await program.statementsOf(async () => {
    sent = await submit(program.url, draft, headers, key);
  });
  await program.stop();
  return { statements, caseId: draft.id, key, caseNumber: sent.caseNumber };
}

/** The figures of the program and of the bare server. */
export function measureSubmit(say = () => undefined) {
  say('writing drafts');
  return withInstallation('submit', async (installation) => {
    const { owner } = installation;
    const drafts = await newDrafts(owner, SUB, DRAFTS);
    const headers = await logIn(owner, { sub: SUB, parties: [drafts.party] });
    const recorded = await recordOne(installation, drafts, headers);
    const ours = await installation.api();
    const bare = await installation.bare([recorded]);
    await submit(ours.url, drafts.take(), headers);
    const turn = (who) => {
      say(`submit: ${who}`);
      return pressed(
        () => (who === 'bare' ? sentBare(bare, drafts.take()) : sent(ours, drafts.take(), headers)),
        {
          ms: MS,
          warmMs: WARM_MS,
        },
      );
    };
    return [
      { name: 'submit an application', statements: recorded.statements.length, ...(await inTurns(turn)) },
    ];
  });
}

const sent = ({ url }, { id, version }, headers) => ({
  url: `${url}/api/applications/${id}/submit`,
  ...submission({ url, version, headers }),
});

const sentBare = ({ url }, { id }) => ({
  url: `${url}/0/${id}`,
  method: 'POST',
  headers: { 'idempotency-key': randomUUID() },
});

export const submitTable = (measured) => ['16 clients', '', ...comparison('command', measured)];
