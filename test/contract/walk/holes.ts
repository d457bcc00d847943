import { ValidationPipe, type ExecutionContext, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@tilsagn/domain/access/actor';
import { anyone, loggedIn, readers, staff, type Grant } from '@tilsagn/domain/access/grants';
import { ACCESS } from '@tilsagn/domain/access/table';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import { hashOf } from '@tilsagn/platform/auth/secrets';
import type { Session } from '@tilsagn/platform/auth/session-store';
import type { Ground } from './walk';

/** A hole that somebody could leave in the product, planted while the walk goes past it. */
export interface Hole {
  readonly what: string;
  /** The operations it lies under. */
  readonly under: RegExp;
  plant(ground: Ground): void;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Replacement = (original: Method, self: unknown, args: unknown[], ground: Ground) => unknown;

/** The prototype of a class of the running server, by its name. */
function prototypeOf({ stage }: Ground, name: string): Record<string, Method> {
  const modules = [...stage.world.api.app.get(ModulesContainer, { strict: false }).values()];
  const wrappers = modules.flatMap((each) => [...each.providers.values(), ...each.injectables.values()]);
  const found = wrappers.find(({ metatype }) => typeof metatype === 'function' && metatype.name === name);
  if (found === undefined) throw new RangeError(`no ${name} in the server`);
  return (found.metatype as Type).prototype as Record<string, Method>;
}

const instead =
  (name: string, method: string, replacement: Replacement): Hole['plant'] =>
  (ground) => {
    const prototype = prototypeOf(ground, name);
    const original = prototype[method];
    if (original === undefined) throw new RangeError(`no ${name}.${method}`);
    jest.spyOn(prototype, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
      return replacement(original, this, args, ground);
    });
  };

const widened =
  (name: keyof typeof ACCESS, grant: Grant): Hole['plant'] =>
  () => {
    const row: readonly Grant[] = ACCESS[name];
    const table: Record<string, readonly Grant[]> = ACCESS;
    jest.replaceProperty(table, name, [...row, grant]);
  };

type Opened = Promise<Result<CaseRecord>>;
type FindsCases = { readonly cases: { find(id: string): Promise<CaseRecord | null> } };

/** The door to a case, opened by another rule. */
const door = (rule: (opened: Result<CaseRecord>, record: CaseRecord, actor: Actor) => Result<CaseRecord>) =>
  instead('CaseAccess', 'open', async (original, self, args) => {
    const opened = await (original.apply(self, args) as Opened);
    const record = await (self as FindsCases).cases.find(String(args[1]));
    return record === null ? opened : rule(opened, record, args[2] as Actor);
  });

const unbound = (actor: unknown): Actor => ({ ...(actor as Actor), restrictions: [] });

export const HOLES: readonly Hole[] = [
  {
    what: 'the guard of the access table is gone',
    under: /^(cases\.approve|ledger\.balances)$/,
    plant: instead('AccessGuard', 'canActivate', () => Promise.resolve(true)),
  },
  {
    what: 'the guard against forged requests is gone',
    under: /^cases\.take$/,
    plant: instead('CsrfGuard', 'canActivate', () => true),
  },
  { what: 'everybody logged in reads cases', under: /^cases\.read$/, plant: widened('cases.read', loggedIn) },
  {
    what: 'caseworkers approve',
    under: /^cases\.approve$/,
    plant: widened('cases.approve', staff('caseworker')),
  },
  {
    what: 'strangers read balances',
    under: /^ledger\.balances$/,
    plant: widened('ledger.balances', anyone),
  },
  {
    what: 'the staff read applications as applicants do',
    under: /^applications\.read$/,
    plant: widened('applications.read', readers),
  },
  {
    what: 'caseworkers see who has which role',
    under: /^roles\.list$/,
    plant: widened('roles.list', staff('caseworker')),
  },
  {
    what: 'approvers send payments',
    under: /^paymentRequests\.send$/,
    plant: widened('paymentRequests.send', staff('approver')),
  },
  {
    what: 'nobody asks whose case it is',
    under: /^applications\.read$/,
    plant: door((_opened, record) => ok(record)),
  },
  {
    what: 'a case of others is forbidden, not unknown',
    under: /^applications\.read$/,
    plant: door((opened) => (opened.ok ? opened : Refused.because('forbidden'))),
  },
  {
    what: 'a case of others is unknown in other words',
    under: /^applications\.withdraw$/,
    plant: door((opened) => (opened.ok ? opened : Refused.because('unknown_path'))),
  },
  {
    what: 'the staff read drafts',
    under: /^cases\.read$/,
    plant: door((opened, record, { roles }) => (roles.includes('auditor') ? ok(record) : opened)),
  },
  {
    what: 'a role for another scheme opens every case',
    under: /^cases\.(read|recommend)$/,
    plant: instead('CaseAccess', 'open', (original, self, [operation, id, actor]) =>
      original.call(self, operation, id, unbound(actor)),
    ),
  },
  {
    what: 'the worklist shows every scheme',
    under: /^cases\.list$/,
    plant: instead('ListCases', 'run', (original, self, [query, actor]) =>
      original.call(self, query, unbound(actor)),
    ),
  },
  {
    what: "the list of applications shows everybody's",
    under: /^applications\.list$/,
    plant: instead('ListApplications', 'run', (original, self, [actor], { owners }) =>
      original.call(self, { ...(actor as Actor), parties: owners.map(({ orgnr }) => ({ orgnr, name: '' })) }),
    ),
  },
  {
    what: 'a session never ends',
    under: /^(applications|cases)\.list$/,
    plant: instead('SessionStore', 'find', async (original, self, [secret], { stage }) => {
      const found = await (original.call(self, secret) as Promise<Session | undefined>);
      const [ended] = await stage.world.database.db.query<Session>(
        'select * from session where id_hash = $1',
        [hashOf(String(secret))],
      );
      return found ?? (ended && { ...ended, given: [] });
    }),
  },
  {
    what: 'a role that was taken away is still there',
    under: /^cases\.list$/,
    plant: instead('SessionStore', 'find', async (original, self, args) => {
      const found = await (original.apply(self, args) as Promise<Session | undefined>);
      const kept = [{ role: 'caseworker', limitOre: null, schemes: null }];
      return found?.sub === 'siri-uten' ? { ...found, given: kept } : found;
    }),
  },
  {
    what: 'a step takes any version',
    under: /^cases\.take$/,
    plant: instead('CaseWorkflow', 'execute', (original, self, [command]) =>
      original.call(self, { ...(command as object), expectedVersion: undefined }),
    ),
  },
  {
    what: 'a draft takes any version',
    under: /^applications\.saveAnswers$/,
    plant: instead('Cases', 'amend', async (original, self, [id, , ...rest]) => {
      const record = await (self as FindsCases['cases']).find(String(id));
      return original.call(self, id, record?.version, ...rest);
    }),
  },
  {
    what: 'a command needs no key',
    under: /^cases\.take$/,
    plant: instead('CommandInterceptor', 'claimOf', () => undefined),
  },
  {
    what: 'an answer goes out without its policy of contents',
    under: /^cases\.read$/,
    plant: instead('AccessGuard', 'canActivate', (original, self, [context]) => {
      (context as ExecutionContext)
        .switchToHttp()
        .getResponse<FastifyReply>()
        .removeHeader('content-security-policy');
      return original.call(self, context);
    }),
  },
  {
    what: 'fields that nobody described are let through',
    under: /^cases\.return$/,
    plant: () => {
      jest.spyOn(ValidationPipe.prototype, 'transform').mockImplementation((value) => Promise.resolve(value));
    },
  },
  {
    what: 'a refused read leaves something behind',
    under: /^cases\.history$/,
    plant: instead('CaseAccess', 'open', async (original, self, args, { stage }) => {
      await stage.world.database.db.query(
        `insert into person (sub, name) values ('spor', 'Spor') on conflict (sub) do nothing`,
      );
      return original.apply(self, args);
    }),
  },
  {
    what: 'a file is found under any case',
    under: /^applications\.readAttachment$/,
    plant: instead('ReadAttachment', 'run', (original, self, [id, fileId, actor], { owners }) => {
      const owner = owners.find(({ attachmentId }) => attachmentId === fileId);
      return original.call(self, owner?.caseId ?? id, fileId, {
        ...(actor as Actor),
        roles: ['auditor'],
        restrictions: [],
      });
    }),
  },
];
