import { ok, Refused } from '@tilsagn/domain/result';
import { Client } from 'pg';
import { useDatabase } from '../../support/database';

describe('a unit of work', () => {
  const database = useDatabase();

  beforeAll(async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`
      create table pot (id int primary key, ore bigint not null, day date);
      grant select, insert, update, delete on pot to tilsagn_app`);
    await owner.end();
  });

  beforeEach(async () => {
    await database.db.query('delete from pot');
    await database.db.query(`insert into pot values (1, 9007199254740993, '2021-03-28'), (2, 0, null)`);
  });

  const amount = async (id: number): Promise<bigint | undefined> => {
    const [row] = await database.db.query<{ ore: bigint }>('select ore from pot where id = $1', [id]);
    return row?.ore;
  };
  const set = (id: number, ore: bigint): Promise<unknown> =>
    database.db.query('update pot set ore = $2 where id = $1', [id, ore]);

  it('gives int8 as bigint and date as text', async () => {
    expect(await database.db.query('select ore, day, array[ore] as all from pot where id = 1')).toEqual([
      { ore: 9007199254740993n, day: '2021-03-28', all: [9007199254740993n] },
    ]);
  });

  it('counts touched rows and returns those of RETURNING', async () => {
    expect(await database.db.execute('update pot set ore = 5')).toBe(2);
    expect(await database.db.query('update pot set ore = 6 where id = 2 returning id, ore')).toEqual([
      { id: 2, ore: 6n },
    ]);
  });

  it('commits what it returns and then calls back', async () => {
    const seen: string[] = [];
    const result = await database.uow.run(async () => {
      database.uow.afterCommit(() => seen.push('after'));
      await set(1, 7n);
      seen.push('inside');
      return ok('done');
    });
    expect(result).toEqual(ok('done'));
    expect(seen).toEqual(['inside', 'after']);
    expect(await amount(1)).toBe(7n);
  });

  it('rolls back on a refusal, returns it and does not call back', async () => {
    const called = jest.fn();
    const result = await database.uow.run(async () => {
      database.uow.afterCommit(called);
      await set(1, 7n);
      return Refused.because('frame_exhausted', { params: { remaining: 5n } });
    });
    expect(result).toEqual(Refused.because('frame_exhausted', { params: { remaining: 5n } }));
    expect(await amount(1)).toBe(9007199254740993n);
    expect(called).not.toHaveBeenCalled();
  });

  it('rolls back on an exception and throws it', async () => {
    const bug = new Error('bug');
    await expect(
      database.uow.run(async () => {
        await set(1, 7n);
        throw bug;
      }),
    ).rejects.toBe(bug);
    expect(await amount(1)).toBe(9007199254740993n);
  });

  it('joins an outer unit: both parts stand or fall together', async () => {
    await database.uow.run(async () => {
      await set(1, 7n);
      const inner = await database.uow.run(async () => {
        expect(await amount(1)).toBe(7n);
        await set(2, 8n);
        return ok(null);
      });
      expect(inner.ok).toBe(true);
      return Refused.because('closed');
    });
    expect([await amount(1), await amount(2)]).toEqual([9007199254740993n, 0n]);
  });

  it('does not commit when a refused part is not passed on', async () => {
    const ignoring = database.uow.run(async () => {
      await set(1, 7n);
      await database.uow.run(() => Promise.resolve(Refused.because('closed')));
      return ok(null);
    });
    await expect(ignoring).rejects.toThrow('not passed on');
    expect(await amount(1)).toBe(9007199254740993n);
  });

  it('runs the whole unit again after a deadlock, until both have their effect once', async () => {
    const met = barrier(2);
    const starts = { a: 0, b: 0 };
    const crossing = (name: 'a' | 'b', first: number, second: number) =>
      database.uow.run(async () => {
        starts[name]++;
        await database.db.query('update pot set ore = ore + 1 where id = $1', [first]);
        await met();
        await database.db.query('update pot set ore = ore + 1 where id = $1', [second]);
        return ok(null);
      });
    await set(1, 0n);
    const results = await Promise.all([crossing('a', 1, 2), crossing('b', 2, 1)]);
    expect(results.map((result) => result.ok)).toEqual([true, true]);
    // One of the two lost, or both did where the server noticed twice.
    expect(starts.a + starts.b).toBeGreaterThan(2);
    expect([await amount(1), await amount(2)]).toEqual([2n, 2n]);
  });

  it('is left aside by what is read at leisure, which has all the time and writes nothing', async () => {
    const limit = 'show statement_timeout';
    await database.uow.run(async () => {
      await set(1, 5n);
      expect(await database.db.query(limit)).toEqual([{ statement_timeout: '30s' }]);
      expect(await database.db.queryAtLeisure(limit)).toEqual([{ statement_timeout: '0' }]);
      expect(await database.db.queryAtLeisure('select ore from pot where id = $1', [1])).toEqual([
        { ore: 9007199254740993n },
      ]);
      return ok(undefined);
    });
    await expect(database.db.queryAtLeisure('delete from pot')).rejects.toMatchObject({ code: '25006' });
    expect(await database.db.query(limit)).toEqual([{ statement_timeout: '30s' }]);
  });

  it('gives up waiting for a lock after two seconds', async () => {
    const blocker = new Client({ connectionString: database.url });
    await blocker.connect();
    await blocker.query('begin; update pot set ore = 1 where id = 1');
    await expect(database.uow.run(async () => ok(await set(1, 2n)))).rejects.toMatchObject({ code: '55P03' });
    await blocker.end();
  });
});

/** Lets the first callers through together, and later ones at once. */
function barrier(parties: number): () => Promise<void> {
  let waiting = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (++waiting >= parties) open();
    return opened;
  };
}
