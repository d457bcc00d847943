import type { Actor, Role } from '@tilsagn/domain/access/actor';
import { ROLES } from '@tilsagn/domain/access/actor';
import type { RoleTerms } from '@tilsagn/domain/access/role-terms';
import { faultLine } from '@tilsagn/domain/imports/faults';
import type { Ore } from '@tilsagn/domain/money/ore';
import { parsePlainKroner, plainKroner } from '@tilsagn/domain/money/text';
import type { Result } from '@tilsagn/domain/result';
import { GrantRole, RevokeRole, RoleList, RolesModule, type RoleRow } from '@tilsagn/modules/access';
import { Module } from '@nestjs/common';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { userInfo } from 'node:os';
import { dateArgument } from '../arguments';
import type { CliContext } from '../context';
import { table } from '../table';

@Module({ imports: [RolesModule] })
class UserCommandModule {}

interface GrantOptions {
  readonly name?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly limitKr?: Ore;
  readonly schemes?: string[];
  readonly reason: string;
}

interface ListOptions {
  readonly role?: Role;
  readonly format: 'json' | 'table';
}

const STAFF_ROLES = ROLES.filter((role) => role !== 'applicant');
const REASON = 'given at the command line';

/** `user grant`, `user revoke`, `user list`: the way to the first system administrator, who does the rest in the pages. */
export function register(program: Command, context: CliContext): void {
  const user = program.command('user').description('roles of the county’s people');
  registerGrant(user, context);
  user
    .command('revoke')
    .description('take a role from a person; it is gone at their next request')
    .argument('<sub>', 'the person, as the log-in provider names them')
    .argument('<role>', STAFF_ROLES.join(', '), roleArgument)
    .option('--reason <words>', 'why', 'taken at the command line')
    .action((sub: string, role: Role, { reason }: { reason: string }) =>
      context.withApplication([UserCommandModule], async (application) => {
        const which = { sub, role };
        const taken = await application.get(RevokeRole).run({ actor: operator(), which, reason });
        return report(context, taken, `${sub} is no longer ${role}`);
      }),
    );
  user
    .command('list')
    .description('who has which role')
    .option('--role <role>', 'one role alone', roleArgument)
    .addOption(new Option('--format <format>').choices(['json', 'table']).default('table'))
    .action(({ role, format }: ListOptions) =>
      context.withApplication([UserCommandModule], async (application) => {
        const rows = await application.get(RoleList).read({ role });
        context.print(format === 'json' ? JSON.stringify(rows.map(asJson), undefined, 2) : asTable(rows));
        return 0;
      }),
    );
}

function registerGrant(user: Command, context: CliContext): void {
  user
    .command('grant')
    .description('give a person a role; safe to repeat')
    .argument('<sub>', 'the person, as the log-in provider names them; they need not have logged in yet')
    .argument('<role>', STAFF_ROLES.join(', '), roleArgument)
    .option('--name <name>', 'what to call somebody who has not logged in yet')
    .option('--valid-from <date>', 'the first day', dateArgument)
    .option('--valid-to <date>', 'the last day', dateArgument)
    .option('--limit-kr <kroner>', 'the largest sum an approver decides or authorises', kronerArgument)
    .option('--schemes <keys>', 'the schemes whose cases it reaches, separated by commas', keysArgument)
    .option('--reason <words>', 'why', REASON)
    .action((sub: string, role: Role, options: GrantOptions) =>
      context.withApplication([UserCommandModule], async (application) => {
        const { name, reason } = options;
        const asked = { actor: operator(), sub, role, reason, terms: termsOf(options) };
        const given = await application
          .get(GrantRole)
          .run({ ...asked, ...(name === undefined ? {} : { name }) });
        return report(context, given, `${sub} is ${role}`);
      }),
    );
}

const operator = (): Actor => {
  const { username } = userInfo();
  return { sub: `operator:${username}`, name: username, roles: [], parties: [] };
};

const termsOf = ({ validFrom, validTo, limitKr, schemes }: GrantOptions): RoleTerms => ({
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
  limitOre: limitKr ?? null,
  schemes: schemes ?? null,
});

function report(context: CliContext, result: Result<unknown>, done: string): number {
  if (result.ok) {
    context.print(done);
    return 0;
  }
  result.reasons.map(faultLine).forEach(context.complain);
  return 1;
}

const asJson = (row: RoleRow): object => ({
  ...row,
  limitOre: row.limitOre === null ? null : Number(row.limitOre),
});

const asTable = (rows: readonly RoleRow[]): string =>
  table(
    ['sub', 'name', 'role', 'standing', 'schemes', 'limit kr', 'from', 'to', 'granted by'],
    rows.map((row) => [
      row.sub,
      row.name ?? '',
      row.role,
      row.standing,
      row.schemes?.join(' ') ?? 'all',
      row.limitOre === null ? '' : plainKroner(row.limitOre),
      row.validFrom ?? '',
      row.validTo ?? '',
      row.grantedByName ?? row.grantedBy,
    ]),
    [5],
  );

function roleArgument(text: string): Role {
  const role = STAFF_ROLES.find((each) => each === text);
  if (role === undefined) throw new InvalidArgumentError(`must be one of ${STAFF_ROLES.join(', ')}`);
  return role;
}

function kronerArgument(text: string): Ore {
  const amount = parsePlainKroner(text);
  if (amount === undefined || amount <= 0n) throw new InvalidArgumentError('must be kroner above 0');
  return amount;
}

function keysArgument(text: string): string[] {
  const keys = [...new Set(text.split(',').map((key) => key.trim()))];
  if (keys.some((key) => !/^[a-z0-9-]+$/.test(key)))
    throw new InvalidArgumentError('must be keys of schemes');
  return keys;
}
