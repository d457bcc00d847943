import { built, logIn, withInstallation } from './installation.mjs';
import { comparison, inTurns, underPressure } from './pressure.mjs';
import { CASES, writeCases } from './worklist-cases.mjs';

/*
 * npm run bench -- worklist: the worklist over a hundred thousand cases, each question beside a bare Fastify server
 * that sends the statements the program sends for it, session and all. 16 connections.
 */
const SUB = 'bench-1';

const QUESTIONS = {
  'all, newest first': {},
  'open, by deadline': { state: 'open', sort: 'deadline' },
  'mine and open': { state: 'open', assignee: 'me' },
  'one state, largest sum first': { state: 'recommended', sort: '-appliedOre' },
  'due within 7 days': { state: 'open', dueWithin: 7, sort: 'deadline' },
  'municipality and sum': { municipality: '5006', appliedFrom: 20_000_000, sort: '-submittedOn' },
  'one year, by name': { submittedFrom: '2015-01-01', submittedTo: '2015-12-31', sort: 'applicantName' },
  'deep: page 1 800 by deadline': { sort: '-deadline', deep: 0.9 },
  'deep: page 1 800 by number': { sort: 'caseNumber', deep: 0.9 },
  'search: one case': { q: 'bakeri 4096' },
  'search: a common word': { q: 'kurs i sveising' },
  'search: two letters': { q: 'fj' },
  'search: part of a number': { q: '2015/0041' },
  'search: found nowhere': { q: 'zebra' },
  'search: a common word in a state': { q: 'laks', state: 'recommended' },
  'search: a common word, by name': { q: 'sveising', sort: 'applicantName' },
};

async function deepCursor(owner, sort, depth) {
  const { orderOf, writeCursor } = built('libs/modules/workflow/persistence/worklist-order.js');
  const { column, descending, optional } = orderOf(sort);
  const way = descending ? 'desc' : 'asc';
  const { rows } = await owner.query(
    `select ${column}::text as value, id from grant_case where submitted_on is not null
     order by ${column} ${way} ${optional ? 'nulls last' : ''}, id ${way} limit 1 offset $1`,
    [Math.floor(CASES * depth)],
  );
  return writeCursor(sort, rows[0]);
}

/** A case that came furthest, so that every part of its page has something in it. */
const A_CASE = `select id from grant_case where origin = 'application' and submitted_on is not null
  order by granted_ore is null, decided_on desc nulls last, id limit 1`;

async function addresses(owner) {
  const asked = [];
  for (const [name, { deep, ...filter }] of Object.entries(QUESTIONS)) {
    const cursor = deep === undefined ? undefined : await deepCursor(owner, filter.sort, deep);
    asked.push({ name, path: `/api/cases?${new URLSearchParams({ ...filter, ...(cursor && { cursor }) })}` });
  }
  const { rows } = await owner.query(A_CASE);
  return [...asked, { name: 'case by id', path: `/api/cases/${rows[0].id}` }];
}

async function recordAll({ recorder }, questions, headers) {
  const program = await recorder();
  const found = [];
  for (const { path } of questions) {
    const get = async () => {
      const answer = await fetch(`${program.url}${path}`, { headers });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    };
    await get();
    found.push({ statements: await program.statementsOf(get) });
  }
  await program.stop();
  return found;
}

/** Each question with the figures of the program and of the bare server. */
export function measureWorklist(say = () => undefined) {
  say('writing cases');
  return withInstallation('worklist', async (installation) => {
    const { owner } = installation;
    await writeCases(owner);
    const headers = await logIn(owner, { sub: SUB, roles: ['caseworker'] });
    const questions = await addresses(owner);
    const recorded = await recordAll(installation, questions, headers);
    const ours = await installation.api();
    const bare = await installation.bare(recorded);
    // The first request of each connection is of no interest.
    await underPressure(`${ours.url}${questions[0].path}`, { headers, ms: 0 });
    const measured = [];
    for (const [index, { name, path }] of questions.entries()) {
      say(name);
      const turn = (who) =>
        who === 'bare'
          ? underPressure(`${bare.url}/${index}`)
          : underPressure(`${ours.url}${path}`, { headers });
      measured.push({ name, statements: recorded[index].statements.length, ...(await inTurns(turn)) });
    }
    return measured;
  });
}

export const worklistTable = (measured) => [
  `${CASES} cases, 16 connections`,
  '',
  ...comparison('question', measured),
];
