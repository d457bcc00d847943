import { Refused } from '@tilsagn/domain/result';
import { VerifyLedger } from '@tilsagn/modules/ledger';
import { CloseBlocks } from '@tilsagn/modules/ledger/use-cases/close-blocks';
import { Chain } from '@tilsagn/modules/ledger/verify/chain';
import type { Root } from '@tilsagn/modules/ledger/verify/root';
import { dataSourceOptions } from '@tilsagn/platform/database/data-source';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { DataSource } from 'typeorm';
import { useDatabase } from '../../support/database';
import { fund, ledgerOn, value } from './support';

const BIO = { frame: 'bio', year: 2020, measure: 'bio' };
const TABLES = ['transfer', 'entry', 'account', 'account_balance', 'seal', 'block'];

describe('a ledger whose blocks are closed', () => {
  const database = useDatabase();
  const roots: Root[] = [];
  let superuser: DataSource;

  const reserve = async (kr: number): Promise<void> => {
    const targetOre = BigInt(kr * 100) as never;
    const { ledger } = ledgerOn(database);
    const command = { caseId: newId(), targetOre, measures: [BIO], valueDate: '2020-02-01', actor: 'siri' };
    value(await ledger.reserve({ ...command, reason: 'innstilt' }));
  };
  const verify = (given?: readonly Root[]) => new VerifyLedger(database.db).run(given);

  beforeAll(async () => {
    const blocks = new CloseBlocks(database.db);
    const chain = new Chain(database.db);
    const { posting } = ledgerOn(database);
    await fund(posting, BIO, 10_000);
    for (const [day, amounts] of [
      ['2020-03-01', [10, 20, 30]],
      ['2020-03-02', [40, 50, 60]],
      ['2020-03-03', [70, 80]],
    ] as const) {
      for (const kr of amounts) await reserve(kr);
      await blocks.run();
      const root = await chain.newest(day);
      if (root) roots.push(root);
    }
    superuser = new DataSource(dataSourceOptions({ url: database.superuserUrl }));
    await superuser.initialize();
    database.onClose(() => superuser.destroy());
  });

  /** What is found after tampering by somebody whom nothing holds back; it is undone afterwards. */
  const foundAfter = async (tampering: readonly string[], given?: readonly Root[]): Promise<string[]> => {
    const found: string[] = [];
    const db = new Db(superuser);
    await new UnitOfWork(superuser).run(async () => {
      await db.query('set local session_replication_role = replica');
      for (const table of TABLES) await db.query(`alter table ledger.${table} disable trigger user`);
      for (const statement of tampering) await db.query(statement);
      const { offences } = await new VerifyLedger(db).run(given);
      found.push(...offences.map(({ position, what }) => `${position}: ${what}`));
      const rising = await db.query<{ offence: string }>('select offence from ledger.check_i8()');
      found.push(...rising.map(({ offence }) => offence).filter((offence) => /was booked at/.test(offence)));
      return Refused.because('not_found');
    });
    return found;
  };

  it('is clean, and holds against its roots', async () => {
    expect(await verify(roots)).toEqual({ blocks: 3, transfers: 10, waiting: 0, roots: 3, offences: [] });
    expect(await verify()).toMatchObject({ roots: undefined, offences: [] });
    expect(await foundAfter([])).toEqual([]);
  });

  const fifth = `(select transfer_id from ledger.seal where position = 5)`;
  const at = (position: number): string =>
    `(select transfer_id from ledger.seal where position = ${position})`;
  const FORGED = `'00000000-0000-7000-8000-00000000000a'`;
  const COLUMNS =
    'kind, from_account, to_account, amount_ore, value_date, booked_at, case_id, actor, prepared_by, approved_by, reason';
  const copyOf = (id: string): string =>
    `insert into ledger.transfer (id, ${COLUMNS}) select ${FORGED}, ${COLUMNS} from ledger.transfer where id = ${id}`;
  const entriesOf = (id: string, seq: string): string =>
    `insert into ledger.entry select account_id, ${seq}, ${FORGED}, amount_ore, balance_after_ore, value_date, booked_at
       from ledger.entry where transfer_id = ${id}`;
  const EXACT = /^5: transfer [-0-9a-f]{36} is not what was sealed$/;
  const sealsAnew = `update ledger.seal set hash = ledger.seal_hash(transfer_id, version)`;
  /** As one would make the chain anew who knows the ledger's own functions. */
  const blocksAnew = [1, 2, 3].flatMap((number) => [
    `update ledger.block as now set previous_hash =
       coalesce((select hash from ledger.block where number = now.number - 1), previous_hash) where number = ${number}`,
    `update ledger.block as now set hash = ledger.block_hash(now) where number = ${number}`,
  ]);

  it.each<[string, readonly string[], RegExp]>([
    ['an amount', [`update ledger.transfer set amount_ore = 4000 where id = ${fifth}`], EXACT],
    ['a value date', [`update ledger.transfer set value_date = '2020-02-02' where id = ${fifth}`], EXACT],
    [
      'a booking time',
      [
        `update ledger.entry set booked_at = booked_at + interval '1 microsecond' where transfer_id = ${fifth}`,
      ],
      EXACT,
    ],
    ['an actor', [`update ledger.transfer set actor = 'somebody' where id = ${fifth}`], EXACT],
    ['a kind', [`update ledger.transfer set kind = 'release' where id = ${fifth}`], EXACT],
    [
      'an account',
      [
        `update ledger.transfer set to_account = (select to_account from ledger.transfer where id = ${at(6)}) where id = ${fifth}`,
      ],
      EXACT,
    ],
    ['a reason', [`update ledger.transfer set reason = 'another' where id = ${fifth}`], EXACT],
    [
      'one that is deleted',
      [
        `delete from ledger.entry where transfer_id = ${fifth}`,
        `delete from ledger.transfer where id = ${fifth}`,
      ],
      /^5: transfer [-0-9a-f]{36} is gone$/,
    ],
    [
      'two that changed places',
      [
        ...['999 where position = 4', '4 where position = 5', '5 where position = 999'].map(
          (move) => `update ledger.seal set position = ${move}`,
        ),
      ],
      /^1: block 1 is not what was closed: transfers 1 to 5, or their order$/,
    ],
    [
      'one put in among the others',
      [
        `update ledger.entry set seq = seq + 1000 where transfer_id in (${at(6)}, ${at(7)}) and amount_ore < 0`,
        copyOf(fifth),
        entriesOf(fifth, '900'),
      ],
      /^6: transfer [-0-9a-f]{36} is not what was sealed$/,
    ],
    [
      'one that stands there twice',
      [copyOf(at(10)), entriesOf(at(10), 'seq + 1')],
      /^entry \d+ of account \S+ was booked at .+, not after the entry before it$/,
    ],
    [
      'a block that is dropped',
      [`delete from ledger.block where number = 2`],
      /^9: block 3 follows block 1: one was taken away or put in$/,
    ],
  ])('tells of %s', async (_what, tampering, offence) => {
    const found = await foundAfter(tampering);
    expect(found).toContainEqual(expect.stringMatching(offence));
    if (offence === EXACT) expect(found).toHaveLength(1);
  });

  it('names the first of many', async () => {
    const [first] = await foundAfter(
      [`update ledger.transfer set reason = 'x' where kind = 'reserve'`],
      roots,
    );
    expect(first).toMatch(/^3: transfer/);
  });

  describe('with all traces in the database made good', () => {
    const tail = `(select transfer_id from ledger.seal where position > 8)`;

    it('tells of a tail that is gone by the roots', async () => {
      const tampering = [
        `update ledger.account_balance as balance set balance_ore = balance.balance_ore - gone.amount, seq = seq - gone.n
           from (select account_id, sum(amount_ore) as amount, count(*) as n from ledger.entry
                  where transfer_id in ${tail} group by account_id) as gone
          where gone.account_id = balance.account_id`,
        `delete from ledger.entry where transfer_id in ${tail}`,
        `delete from ledger.transfer where id in ${tail}`,
        `delete from ledger.seal where position > 8`,
        `delete from ledger.block where number = 3`,
      ];
      expect(await foundAfter(tampering)).toEqual([]);
      expect(await foundAfter(tampering, roots)).toEqual([
        '9: the root of 2020-03-03 names block 3 of 10 transfers, which is gone',
      ]);
    });

    it('tells of a chain made anew after the root of the day was written', async () => {
      const tampering = [
        `update ledger.transfer set reason = 'another' where id = ${at(6)}`,
        sealsAnew,
        ...blocksAnew,
      ];
      expect(await foundAfter(tampering)).toEqual([]);
      const found = await foundAfter(tampering, roots);
      expect(found).toHaveLength(2);
      expect(found[0]).toBe(
        '6: block 2 is not the one that the root of 2020-03-02 names: a transfer from position 6 to 8 was changed and the chain made anew',
      );
    });
  });

  it('tells of one put in with a time of long ago, sealed or not', async () => {
    const tampering = [
      `update ledger.block set complete_until = complete_until + interval '2 hours'`,
      ...blocksAnew,
      copyOf(at(10)),
    ];
    expect(await foundAfter(tampering)).toContainEqual(
      expect.stringMatching(/^null: transfer \S+ \(reserve\) bears the time .+, but is in no block$/),
    );
    const sealed = [
      ...tampering,
      `update ledger.seal set transfer_id = ${FORGED} where position = 10`,
      sealsAnew,
      ...blocksAnew,
    ];
    expect(await foundAfter(sealed)).toContainEqual(
      expect.stringMatching(/^10: transfer .+ but came after block 2/),
    );
  });

  it('closes each transfer into one block, however many try at once', async () => {
    for (const kr of [1, 2, 3]) await reserve(kr);
    const sealed = await Promise.all([1, 2, 3, 4].map(() => new CloseBlocks(database.db).run()));
    expect(sealed.sort()).toEqual([0, 0, 0, 3]);
    expect(await verify(roots)).toMatchObject({ blocks: 4, transfers: 13, offences: [] });
    await reserve(4);
    expect(await verify()).toMatchObject({ waiting: 1, offences: [] });
  });

  it('closes many in small blocks, and leaves nobody else a way to write them', async () => {
    for (const kr of [5, 6, 7]) await reserve(kr);
    const rows = await database.db.query<{ n: number }>(
      'select ledger.close_block(2) as n from generate_series(1, 3)',
    );
    expect(rows.map(({ n }) => n)).toEqual([2, 2, 0]);
    expect(await verify(roots)).toMatchObject({ blocks: 6, transfers: 17, waiting: 0, offences: [] });
    await expect(database.db.query('delete from ledger.seal')).rejects.toThrow('permission denied');
    const db = new Db(superuser);
    await expect(db.query('delete from ledger.block')).rejects.toThrow('is never changed');
    await expect(
      db.query('insert into ledger.seal select 99, id, 1, sha256($1) from ledger.transfer', ['x']),
    ).rejects.toThrow('written by ledger.close_block alone');
  });

  it('seals the same bytes for ever', async () => {
    const [row] = await database.db.query<{ content: string }>(
      `select ledger.sealed_content(transfer_id) as content from ledger.seal where position = 3`,
    );
    const [tag, transfer, from, to, entries] = JSON.parse(row?.content ?? '[]') as [
      string,
      object,
      object,
      object,
      object,
    ];
    expect([tag, from]).toEqual([
      'tilsagn-transfer-1',
      { id: expect.any(Number), kind: 'available', draw_order: 1, ...BIO },
    ]);
    expect(to).toMatchObject({ kind: 'reserved', case_id: expect.any(String), ...BIO });
    expect(transfer).toMatchObject({ kind: 'reserve', amount_ore: 1000, actor: 'siri', reason: 'innstilt' });
    expect(Object.keys(transfer)).not.toContain('approved_by');
    expect(entries).toMatchObject([{ amount_ore: -1000, balance_after_ore: 999_000 }, { amount_ore: 1000 }]);
  });
});
