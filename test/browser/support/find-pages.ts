import type { Page } from '@playwright/test';

/** Where a page with an id in its address is found: asked of the API as the persona who opens it. */
export type Find = (page: Page) => Promise<string>;

interface Card {
  readonly id: string;
  readonly state: string;
}

const asked = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(path)).json()) as T;

/** One of the person's own applications in one of the states. */
export const own =
  (suffix: (id: string) => string, ...states: readonly string[]): Find =>
  async (page) => {
    const cards = await asked<readonly Card[] | { items: readonly Card[] }>(page, '/api/applications');
    const list = 'items' in cards ? cards.items : cards;
    const found = list.find(({ state }) => states.includes(state));
    if (found === undefined) throw new Error(`nobody has an application that is ${states.join(' or ')}`);
    return suffix(found.id);
  };

/** A draft of the person's, begun where there is none. */
export const draft =
  (suffix: (id: string) => string): Find =>
  async (page) => {
    try {
      return await own(suffix, 'draft')(page);
    } catch {
      const me = await asked<{ csrfToken: string; user: { parties: { orgnr: string }[] } }>(page, '/api/me');
      const answer = await page.request.post('/api/applications', {
        headers: {
          origin: new URL(process.env.TILSAGN_BASE_URL ?? '').origin,
          'x-csrf': me.csrfToken,
          'idempotency-key': crypto.randomUUID(),
        },
        data: { callKey: 'bio1-2021', orgnr: me.user.parties[0]?.orgnr },
      });
      if (!answer.ok()) throw new Error(`no draft could be begun: ${await answer.text()}`);
      return suffix(((await answer.json()) as { id: string }).id);
    }
  };

/** A case of the worklist in that state. */
export const ofState =
  (state: string, suffix: (id: string) => string): Find =>
  async (page) => {
    const { items } = await asked<{ items: readonly Card[] }>(page, `/api/cases?state=${state}`);
    const [first] = items;
    if (first === undefined) throw new Error(`there is no case that is ${state}`);
    return suffix(first.id);
  };

/** The first of a list of the API's. */
export const firstOf =
  (path: string, suffix: (id: string) => string): Find =>
  async (page) => {
    const [first] = await asked<readonly { id: string }[]>(page, path);
    if (first === undefined) throw new Error(`${path} is empty`);
    return suffix(first.id);
  };
