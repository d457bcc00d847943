import { newId } from '@tilsagn/platform/database/ids';
import { Client } from 'pg';
import { useDatabase } from '../../support/database';
import { fund, ledgerOn, value } from './support';

const BIO = { frame: 'bio', year: 2020, measure: 'bio' };
/** The tables that only functions of the ledger write, each with a column one might want to change. */
const TABLES = {
  transfer: 'actor',
  entry: 'seq',
  account: 'draw_order',
  account_balance: 'balance_ore',
  command: 'name',
  import_batch: 'operator',
  year_act: 'act',
  overbooking_limit: 'limit_ore',
  dimension: 'project',
  block: 'number',
  seal: 'version',
};

describe('the rows of the ledger', () => {
  const database = useDatabase();
  const caseId = newId();

  beforeAll(async () => {
    const { posting, ledger } = ledgerOn(database);
    await fund(posting, BIO, 100);
    value(
      await ledger.reserve({
        caseId,
        targetOre: 4000n as never,
        measures: [BIO],
        valueDate: '2020-02-01',
        actor: 'siri',
      }),
    );
  });

  const tried = async (url: string, statements: readonly string[]): Promise<string[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const answers: string[] = [];
    for (const statement of statements) {
      answers.push(
        await client.query(statement).then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
        ),
      );
    }
    await client.end();
    return answers;
  };
  const attacks = Object.entries(TABLES).flatMap(([table, column]) => [
    `insert into ledger.${table} default values`,
    `update ledger.${table} set ${column} = ${column}`,
    `delete from ledger.${table}`,
  ]);
  const allSay = (answers: readonly string[], words: RegExp): void => {
    expect(answers.filter((answer) => !words.test(answer))).toEqual([]);
  };

  it('cannot be touched by the application', async () => {
    const truncate = Object.keys(TABLES).map((table) => `truncate ledger.${table} cascade`);
    const others = [
      'set role tilsagn_ledger',
      'create table ledger.mine (id int)',
      `select ledger.write_transfers('[]', '{}', '{}', now())`,
      `update ledger.transfer_kind set two_persons = false`,
    ];
    const answers = await tried(database.url, [...attacks, ...truncate, ...others]);
    expect(answers).toHaveLength(33 + 11 + 4);
    allSay(answers, /permission denied/);
  });

  it.each([
    ['by the owner', () => database.ownerUrl, []],
    ['by the owner in the place of the ledger', () => database.ownerUrl, ['set role tilsagn_ledger']],
    [
      'by a superuser in replica mode',
      () => database.superuserUrl,
      ['set session_replication_role = replica'],
    ],
  ])('cannot be changed %s', async (_who, url, first) => {
    const answers = await tried(url(), [...first, ...attacks, 'truncate ledger.entry']);
    expect(answers).toHaveLength(first.length + 34);
    allSay(answers.slice(first.length), /never changed|written by .* alone/);
  });

  describe('when they are tampered with all the same', () => {
    const found = async (check: string, tampering: readonly string[]): Promise<string[]> => {
      const client = new Client({ connectionString: database.superuserUrl });
      await client.connect();
      try {
        await client.query('begin');
        for (const table of Object.keys(TABLES))
          await client.query(`alter table ledger.${table} disable trigger user`);
        for (const statement of tampering) await client.query(statement);
        const { rows } = await client.query<{ offence: string }>(
          `select offence from ledger.check_${check}()`,
        );
        await client.query('rollback');
        return rows.map((row) => row.offence);
      } finally {
        await client.end();
      }
    };
    const entry = `account_id = (select id from ledger.account where kind = 'available') and amount_ore = -4000`;

    it.each([
      ['i1', [`update ledger.entry set amount_ore = -4001 where ${entry}`], /has 2 entries that sum to -1/],
      ['i1', [`delete from ledger.entry where ${entry}`], /has 1 entries/],
      [
        'i1',
        [`update ledger.entry set value_date = '2020-02-02' where ${entry}`],
        /has 2 entries that sum to 0/,
      ],
      ['i2', [`update ledger.entry set amount_ore = -10001 where ${entry}`], /stood at -1 øre/],
      ['i2', [`update ledger.account_balance set lowest_ore = -5 where lowest_ore = 0`], /may go to -5 øre/],
      [
        'i3',
        [`update ledger.account_balance set balance_ore = balance_ore + 1 where balance_ore = 6000`],
        /holds 10001 øre of 10000/,
      ],
      ['i6', [], /is missing, changed or not always enabled/],
      ...['year_act', 'overbooking_limit', 'dimension', 'block', 'seal'].map(
        (table): [string, string[], RegExp] => [
          'i6',
          [`drop trigger append_only on ledger.${table}`],
          new RegExp(`append_only of table ${table} is missing`),
        ],
      ),
      [
        'i6',
        ['create table ledger.later (id int)', 'alter table ledger.later owner to tilsagn_ledger'],
        /by_function_only of table later is missing/,
      ],
      ['i6', ['drop table ledger.dimension'], /table dimension of the ledger is gone/],
      ['i6', ['grant insert on ledger.entry to tilsagn_app'], /tilsagn_app may INSERT table entry/],
      ['i6', ['alter role tilsagn_ledger login'], /can log in/],
      ['i6', ['alter table ledger.entry owner to tilsagn_owner'], /table entry belongs to tilsagn_owner/],
      [
        'i6',
        ['grant execute on function ledger.book(jsonb) to public'],
        /everybody may execute function ledger.book/,
      ],
      ['i6', ['alter function ledger.post(jsonb) reset search_path'], /has no fixed search path/],
      [
        'i7',
        [`update ledger.account_balance set balance_ore = balance_ore + 1 where balance_ore = 6000`],
        /stored 6001 øre/,
      ],
      ['i7', [`update ledger.entry set balance_after_ore = 1 where ${entry}`], /should be 6000/],
      ['i7', [`update ledger.entry set seq = 9 where ${entry}`], /number 2/],
      [
        'i9',
        [
          `insert into ledger.command values ('00000000-0000-4000-8000-000000000001', 'close_year', '{}', '{}')`,
          `insert into ledger.year_act values ('bio', 2020, 1, '00000000-0000-4000-8000-000000000001', '2020-01-01', 'a', 'a', 'b', null)`,
        ],
        /\(reserve\) of 2020-02-01 was booked at .* after bio 2020 was closed/,
      ],
      [
        'i10',
        [`update ledger.transfer set kind = 'commit' where kind = 'reserve'`],
        /\(commit\) goes from available/,
      ],
    ])('%s finds it', async (check, tampering, offence) => {
      expect(await found(check, tampering)).toContainEqual(expect.stringMatching(offence));
    });

    it('i11 finds a grant that does not add up', async () => {
      const { ledger } = ledgerOn(database);
      value(
        await ledger.commit({
          caseId,
          grantId: newId(),
          grantOre: 4000n as never,
          valueDate: '2020-02-01',
          preparedBy: 'siri',
          approvedBy: 'anne',
        }),
      );
      expect(await found('i11', [])).toEqual([]);
      const more = `update ledger.account_balance set balance_ore = 4001 where balance_ore = 4000`;
      expect(await found('i11', [more])).toEqual([
        expect.stringContaining('decided 4000, reduced 0, repaid 0, but 4001 øre stand'),
      ]);
    });
  });
});
