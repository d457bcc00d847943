import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';
import { sameText } from './secrets';
import { AuthSettings } from './settings';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets a change pass only when a page of this service asked for it: the browser says it comes from here
 * (Sec-Fetch-Site, Origin), and the session's token stands in the header X-CSRF, which no form can set.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(private readonly settings: AuthSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.includes(request.method)) return true;
    if (!this.fromHere(request) || !this.carriesToken(request))
      throw ProblemException.because('csrf_refused');
    return true;
  }

  private fromHere(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return false;
    const origin = request.headers.origin;
    return origin === undefined ? site === 'same-origin' : origin === new URL(this.settings.publicUrl).origin;
  }

  private carriesToken(request: FastifyRequest): boolean {
    const token = request.headers['x-csrf'];
    if (typeof token !== 'string') return false;
    return request.caller === undefined || sameText(token, request.caller.csrfToken);
  }
}
