import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import { useDatabase } from '../../support/database';

jest.setTimeout(60_000);

describe('the commands for roles', () => {
  const database = useDatabase();
  const run = async (...args: readonly string[]) => {
    const written = { out: '', err: '' };
    const context = createContext({ DATABASE_URL: database.url, TILSAGN_TODAY: '2021-09-01' });
    const code = await main(
      ['user', ...args],
      Object.assign(context, {
        print: (text: string) => void (written.out += `${text}\n`),
        complain: (text: string) => void (written.err += `${text}\n`),
      }),
    );
    return { code, ...written };
  };

  it('make the first system administrator, once, and nobody takes that role away', async () => {
    const role = ['ola', 'system_administrator'];
    const done = { code: 0, out: 'ola is system_administrator\n', err: '' };
    expect(await run('grant', ...role, '--name', 'Ola Nordmann')).toEqual(done);
    expect(await run('grant', ...role)).toEqual(done);
    expect(await run('revoke', ...role)).toEqual({ code: 1, out: '', err: 'last_administrator\n' });
  });

  it('give roles with bounds, tell of them and take them', async () => {
    const bounds = ['--limit-kr', '250000.50', '--schemes', 'bio', '--valid-to', '2021-12-31'];
    expect((await run('grant', 'anne', 'approver', ...bounds, '--reason', 'Vikar')).code).toBe(0);
    const { code, out } = await run('list', '--role', 'approver', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        sub: 'anne',
        role: 'approver',
        standing: 'current',
        limitOre: 25_000_050,
        schemes: ['bio'],
        validTo: '2021-12-31',
        reason: 'Vikar',
        grantedBy: expect.stringMatching(/^operator:/),
      },
    ]);
    expect((await run('list')).out).toMatch(/anne +approver +current +bio +250000.50 +2021-12-31/);
    expect(await run('grant', 'anne', 'approver')).toMatchObject({ code: 1, err: '/role: role_exists\n' });
    expect((await run('revoke', 'anne', 'approver')).out).toBe('anne is no longer approver\n');
    expect(await run('revoke', 'anne', 'approver')).toMatchObject({ code: 1, err: 'not_found\n' });
  });

  it.each([
    [['grant', 'anne']],
    [['grant', 'anne', 'applicant']],
    [['grant', 'anne', 'approver', '--limit-kr', '0']],
    [['grant', 'anne', 'approver', '--valid-to', '31.12.2021']],
    [['grant', 'anne', 'approver', '--schemes', 'A;B']],
    [['rewoke', 'anne', 'approver']],
  ])('end with 2 on wrong use: %j', async (args) => {
    expect((await run(...args)).code).toBe(2);
  });

  it('refuse terms that the role has not', async () => {
    expect(await run('grant', 'siri', 'caseworker', '--limit-kr', '5')).toMatchObject({
      code: 1,
      err: '/limitOre: not_allowed_here\n',
    });
    expect((await run('grant', '--help')).code).toBe(0);
  });
});
