import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Restriction, Role } from '@tilsagn/domain/access/actor';
import { ore } from '@tilsagn/domain/money/ore';
import type { Caller } from './current-actor';
import type { RoleInJson } from './people';
import { csrfTokenOf, hashOf } from './secrets';
import { SessionStore, type Session } from './session-store';
import { AuthSettings } from './settings';

/** Finds out who calls. Lets everybody pass: who may do what is the access guard's matter. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionStore,
    private readonly settings: AuthSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const secret = request.cookies[this.settings.cookie('sid')];
    if (secret !== undefined) request.caller = await this.callerOf(secret);
    return true;
  }

  private async callerOf(secret: string): Promise<Caller | undefined> {
    const session = await this.sessions.find(secret);
    if (session === undefined) return undefined;
    const actor = actorOf(session);
    const email = session.email ?? undefined;
    return { actor, email, csrfToken: csrfTokenOf(secret), sessionHash: hashOf(secret) };
  }
}

/** Whoever may act for a company is an applicant beside what the county made them. */
function actorOf({ sub, name, parties, given }: Session): Actor {
  const staffRoles = given.map(({ role }) => role);
  const roles: readonly Role[] = parties.length > 0 ? ['applicant', ...staffRoles] : staffRoles;
  const restrictions = given
    .map(bounds)
    .filter(({ limitOre, schemes }) => limitOre !== null || schemes !== null);
  return { sub, name, roles, parties, ...(restrictions.length > 0 && { restrictions }) };
}

const bounds = ({ role, limitOre, schemes }: RoleInJson): Restriction => ({
  role,
  limitOre: limitOre === null ? null : ore(BigInt(limitOre)),
  schemes,
});
