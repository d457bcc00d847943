import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import { Casework, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';
import { Payments } from './support';

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'tilsagn-payments-'));
const at = (name: string): string => join(folder, name);
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
let world: World;
let work: Casework;

beforeAll(async () => {
  world = await openWorld(database);
  await world.publish();
  await world.fund(1_000_000);
  work = new Casework(world);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

async function run(...args: readonly string[]) {
  const written = { out: '', err: '' };
  const context = Object.assign(createContext({ DATABASE_URL: database.url, TILSAGN_TODAY: '2021-09-01' }), {
    print: (text: string) => void (written.out += `${text}\n`),
    complain: (text: string) => void (written.err += `${text}\n`),
  });
  const code = await main(args, context);
  return { code, ...written };
}

describe('the commands of payments', () => {
  it('send, write again, take the answer in and reconcile, for somebody of finance alone', async () => {
    const { caseId } = await new Payments(work).authorised(kr(12_500));
    const by = ['--as', OYSTEIN];
    const stranger = await run('payments', 'export', '--as', SIRI, '--out', at('a.csv'));
    expect(stranger).toEqual({ code: 1, out: '', err: 'forbidden\n' });

    const sent = await run('payments', 'export', ...by, '--out', at('a.csv'));
    expect(sent).toEqual({ code: 0, out: 'batch 1: 1 payments, 12500 kr\n', err: '' });
    expect(await work.amounts(caseId)).toMatchObject({ inPayment: 12_500 });
    await run('payments', 'export', ...by, '--batch', '1', '--out', at('b.csv'));
    expect(readFileSync(at('b.csv'))).toEqual(readFileSync(at('a.csv')));
    expect(await run('payments', 'export', ...by, '--out', at('c.csv'))).toMatchObject({
      code: 0,
      out: 'nothing to send\n',
    });

    const [, row = ''] = readFileSync(at('a.csv'), 'utf8').split('\r\n');
    const id = row.slice(0, 36);
    writeFileSync(
      at('status.csv'),
      'payment_id;status;booked_on;amount_kr;voucher_number;reason_code;text\n' +
        `${id};paid;2021-09-01;12500,00;B-1;;\n${UNKNOWN};paid;2021-09-01;1;B-2;;\n`,
    );
    expect(await run('payments', 'status', at('status.csv'), ...by)).toEqual({
      code: 1,
      out: '1 confirmed, 0 failed, 0 already known, 1 differ\n',
      err: `row 3, payment_id: unknown_payment (${UNKNOWN})\n`,
    });
    expect(await work.amounts(caseId)).toMatchObject({ inPayment: 0, paid: 12_500 });

    const header =
      'voucher_number,line,booked_on,amount_kr,ansvar,funksjon,prosjekt,art,case_number,payment_id,text';
    writeFileSync(at('entries.csv'), `${header}\nB-1,1,2021-09-01,12500,,,,,,${id},\nB-1,x,,,,,,,,,\n`);
    expect(await run('reconcile', 'import', at('entries.csv'), ...by)).toEqual({
      code: 1,
      out: '',
      err: 'row 3, line: bad_value\nrow 3, booked_on: required\nrow 3, amount_kr: required\n',
    });
    writeFileSync(at('entries.csv'), `${header}\nB-1,1,2021-09-01,12500,,,,,,${id},\n`);
    const done = { code: 0, out: '1 postings taken in, 0 already there\n', err: '' };
    expect(await run('reconcile', 'import', at('entries.csv'), ...by)).toEqual(done);
    expect(await run('payments', 'export', ...by)).toMatchObject({ code: 2 });
  });
});
