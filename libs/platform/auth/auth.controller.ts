import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer } from '@tilsagn/platform/http/answer';
import { CommandLog, type CommandEvent } from '@tilsagn/platform/http/command-log';
import { WithoutIdempotencyKey } from '@tilsagn/platform/http/idempotency-key';
import { browserFamily } from './browser-family';
import { LoginQuery, LogoutDto } from './auth.dto';
import { LoginAttempts } from './login-attempts';
import { Oidc } from './oidc';
import { Operation } from './operation';
import { People, type Person } from './people';
import { localPath } from './return-to';
import { SessionStore } from './session-store';
import { AuthSettings } from './settings';

const FAILED = '/logg-inn?feil=login_failed';

@ApiTags('auth')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly oidc: Oidc,
    private readonly attempts: LoginAttempts,
    private readonly sessions: SessionStore,
    private readonly people: People,
    private readonly settings: AuthSettings,
    private readonly log: CommandLog,
  ) {}

  /** Sends the browser to the log-in provider; 503 login_unavailable when that does not answer. */
  @Get('login')
  @Operation('auth.login', { summary: 'Begin a log-in' })
  @ApiResponse({ status: 302, description: 'To the log-in provider.' })
  async login(@Query() query: LoginQuery, @Res() reply: FastifyReply): Promise<void> {
    const { attempt, url } = answer(await this.oidc.begin(localPath(query.returnTo), query.language));
    const secret = await this.attempts.begin(attempt);
    void reply.setCookie(this.settings.cookie('login'), secret, { ...this.cookie, maxAge: 600 });
    await reply.redirect(url.href, 302);
  }

  /**
   * Where the provider sends the browser back: opens a session under a new number and goes on to the page that was
   * asked for, or to the log-in page with a word of failure for whatever does not fit the attempt.
   */
  @Get('callback')
  @Operation('auth.callback', { summary: 'Finish a log-in' })
  @ApiResponse({ status: 303, description: 'To the page that was asked for, or back to the log-in page.' })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const secret = request.cookies[this.settings.cookie('login')];
    const attempt = secret === undefined ? undefined : await this.attempts.take(secret);
    void reply.clearCookie(this.settings.cookie('login'), this.cookie);
    if (attempt === undefined) return reply.redirect(FAILED, 303);
    const query = request.url.slice(request.url.indexOf('?'));
    const finished = await this.oidc.finish(attempt, query);
    if (!finished.ok) return reply.redirect(FAILED, 303);
    const { person, idToken, at } = finished.value;
    await this.people.remember(person);
    await this.log.record(loginOf(person, request.id));
    if (request.caller !== undefined) await this.sessions.close(request.caller.sessionHash);
    await this.sessions.sweep();
    const browser = browserFamily(request.headers['user-agent']);
    const sid = await this.sessions.open(person, idToken, at, browser);
    void reply.setCookie(this.settings.cookie('sid'), sid, this.cookie);
    return reply.redirect(attempt.returnTo, 303);
  }

  /**
   * Ends the session here at once and tells where to end it at the provider. Takes no Idempotency-Key: the session
   * that a key would belong to has ended, so that a repetition is refused (login_required) and does nothing.
   */
  @Post('logout')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @Operation('auth.logout', {
    summary: 'Log out',
    description:
      'Takes no Idempotency-Key: the session that a key would belong to has ended, so that a repetition is refused ' +
      'with login_required and does nothing.',
  })
  @ApiOkResponse({ type: LogoutDto })
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LogoutDto> {
    const idToken = request.caller && (await this.sessions.close(request.caller.sessionHash));
    void reply.clearCookie(this.settings.cookie('sid'), this.cookie);
    return { redirectTo: idToken === undefined ? '/' : await this.oidc.endSessionUrl(idToken) };
  }

  private get cookie() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.settings.secure } as const;
  }
}

const loginOf = ({ sub, name, parties }: Person, requestId: string): CommandEvent => ({
  actor: { sub, name, roles: [], parties },
  operation: 'auth.callback',
  object: '/api/auth/callback',
  outcome: 'done',
  requestId,
});
