import { newId } from '@tilsagn/platform/database/ids';
import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import { useDatabase } from '../../support/database';

describe('messages that gave up', () => {
  const database = useDatabase();
  const run = async (...args: string[]) => {
    const told: { out: string[]; err: string[] } = { out: [], err: [] };
    const context = createContext({ DATABASE_URL: database.url });
    const code = await main(
      ['outbox', ...args],
      Object.assign(context, {
        print: (text: string) => void told.out.push(text),
        complain: (text: string) => void told.err.push(text),
      }),
    );
    return { code, ...told };
  };
  const message = async (state: string): Promise<string> => {
    const id = newId();
    const leased = state === 'running';
    await database.db.query(
      `insert into outbox (id, kind, subject_id, dedupe_key, state, attempt, last_error, lease_token, lease_until, finished_at)
       values ($1, 'mail', 's', $2, $3, 8, 'no answer', $4, $5, case when $3 in ('dead', 'done') then clock_timestamp() end)`,
      [id, id, state, leased ? newId() : null, leased ? new Date(Date.now() + 60_000) : null],
    );
    return id;
  };
  const row = async (id: string): Promise<unknown> => {
    const [found] = await database.db.query(
      'select state, attempt, finished_at is not null as finished, available_at <= clock_timestamp() as due from outbox where id = $1',
      [id],
    );
    return found;
  };
  const audited = (id: string): Promise<object[]> =>
    database.db.query('select operation, outcome, actor from audit_event where object = $1 order by at', [
      `outbox/${id}`,
    ]);

  it('are tried again from the first try on, and the audit trail says by whom', async () => {
    const id = await message('dead');
    expect(await run('resend', id)).toEqual({ code: 0, out: [`${id}: done`], err: [] });
    expect(await row(id)).toEqual({ state: 'new', attempt: 0, finished: false, due: true });
    expect(await audited(id)).toEqual([
      { operation: 'outbox.resend', outcome: 'done', actor: expect.stringMatching(/^operator:./) },
    ]);
  });

  it('are dropped for good, unless somebody thinks better of it', async () => {
    const [dead, waiting] = [await message('dead'), await message('retry')];
    expect(await run('drop', dead, waiting)).toEqual({
      code: 0,
      out: [`${dead}: done`, `${waiting}: done`],
      err: [],
    });
    expect(await row(waiting)).toMatchObject({ state: 'dropped', finished: true });
    expect(await run('resend', dead)).toMatchObject({ code: 0 });
    expect(await row(dead)).toMatchObject({ state: 'new', finished: false });
    expect(await audited(dead)).toMatchObject([{ operation: 'outbox.drop' }, { operation: 'outbox.resend' }]);
  });

  it.each([
    ['resend', 'done'],
    ['resend', 'retry'],
    ['resend', 'running'],
    ['drop', 'done'],
    ['drop', 'queued'],
    ['drop', 'running'],
  ])('%s leaves one that is %s alone, and does the others', async (what, state) => {
    const [other, dead] = [await message(state), await message('dead')];
    const { code, out, err } = await run(what, other, dead);
    expect({ code, out }).toEqual({ code: 1, out: [`${dead}: done`] });
    expect(err).toEqual([expect.stringContaining(`${other}: is done, under way or as you want it already`)]);
    expect(await row(other)).toMatchObject({ state });
    expect(await audited(other)).toMatchObject([{ outcome: 'not_open' }]);
  });

  it('are named by an id that is known, or by none', async () => {
    const unknown = newId();
    expect(await run('drop', unknown)).toEqual({ code: 1, out: [], err: [`${unknown}: no such message`] });
    expect(await run('drop', 'dead')).toMatchObject({ code: 2, out: [] });
    expect(await run('resend')).toMatchObject({ code: 2, out: [] });
  });
});
