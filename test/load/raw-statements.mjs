import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deserialize } from 'node:v8';

/*
 * The baseline: Fastify and pg, sending the statements that the program sent for a request and giving back the rows.
 * No log-in, no rights, no texts, nothing checked. What must differ from one request to the next (ids, keys, numbers)
 * is exchanged.
 */
const require = createRequire(import.meta.url);
const fastify = require('fastify')();
const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const read = (line) => deserialize(Buffer.from(line, 'base64'));
const questions = JSON.parse(readFileSync(process.env.QUESTIONS, 'utf8')).map((question) => ({
  ...question,
  statements: question.statements.map(read),
}));

const ADDS = /^\s*insert into \w+ \(id,|^\s*insert into case_history|^\s*insert into application_submission/;

/** The values of a statement with `exchanged` in place; what adds a row gives it an id of its own. */
function valuesOf({ text, values }, exchanged) {
  const own = values.map((value) => {
    if (typeof value !== 'string') return value;
    return exchanged.reduce((sofar, [from, to]) => sofar.replaceAll(from, to), value);
  });
  if (ADDS.test(text)) own[0] = randomUUID();
  // News is told once per key.
  if (/insert into outbox/.test(text)) own[3] = `${own[3]}:${randomUUID()}`;
  return own;
}

async function send(client, { statements, caseNumber }, exchanged) {
  const answers = [];
  for (const statement of statements) {
    const { text, name } = statement;
    const { rows } = await client.query({ text, name, values: valuesOf(statement, exchanged) });
    // The number that the case got, in place of the one that was recorded.
    if (caseNumber !== undefined && text.includes('next_case_number'))
      exchanged.push([caseNumber, rows[0].number]);
    answers.push(rows);
  }
  return answers;
}

fastify.get('/:question', ({ params }) => send(pool, questions[params.question], []));
fastify.post('/:question/:id', async ({ params, headers }) => {
  const question = questions[params.question];
  const exchanged = [
    [question.caseId, params.id],
    [question.key, headers['idempotency-key']],
  ];
  const client = await pool.connect();
  try {
    return await send(client, question, exchanged);
  } finally {
    client.release();
  }
});
fastify.get('/', () => ({ status: 'ready' }));
await fastify.listen({ port: Number(process.env.PORT), host: 'localhost' });
