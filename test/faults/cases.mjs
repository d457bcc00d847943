import { randomUUID } from 'node:crypto';
import { newDrafts } from '../load/drafts.mjs';
import { logIn } from '../load/installation.mjs';

/** So many cases that a caseworker has taken, with the two who will work on them and have called themselves impartial. */
export async function casesInAssessment({ api, asOwner }, count) {
  const { drafts, applicant, people } = await asOwner(async (owner) => {
    const drafts = await newDrafts(owner, 'faults-applicant', count);
    return {
      drafts,
      applicant: await logIn(owner, { sub: 'faults-applicant', parties: [drafts.party] }),
      people: {
        caseworker: await logIn(owner, { sub: 'faults-caseworker', roles: ['caseworker'] }),
        approver: await logIn(owner, { sub: 'faults-approver', roles: ['approver'] }),
      },
    };
  });
  const post = async (path, headers, version, body = {}) => {
    const answer = await fetch(`${api.url}/api/${path}`, {
      method: 'POST',
      headers: {
        ...headers,
        ...{ 'content-type': 'application/json', origin: api.url },
        ...{ 'if-match': `"v${version}"`, 'idempotency-key': randomUUID() },
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return { id: path.split('/')[1], ...JSON.parse(text) };
  };
  const cases = [];
  for (let n = 0; n < count; n += 1) {
    const { id, version } = drafts.take();
    let now = await post(`applications/${id}/submit`, applicant, version);
    now = await post(`cases/${id}/take`, people.caseworker, now.version);
    for (const headers of [people.caseworker, people.approver])
      now = await post(`cases/${id}/impartiality`, headers, now.version, { impartial: true });
    cases.push({ id, version: now.version });
  }
  return { cases, people };
}
