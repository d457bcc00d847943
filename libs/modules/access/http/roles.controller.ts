import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { downloadHeaders } from '@tilsagn/platform/http/download-headers';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { said } from '@tilsagn/platform/i18n/request-language';
import { RoleList } from '../persistence/role-list';
import type { StaffRole } from '../persistence/staff-roles';
import { ChangeRole } from '../use-cases/change-role';
import { GrantRole } from '../use-cases/grant-role';
import { RevokeRole } from '../use-cases/revoke-role';
import { roleView, termsOf } from './role-views';
import { rolesAsCsv } from './roles-csv';
import { ChangeRoleDto, GrantRoleDto, RevokeRoleDto, RoleDto, RoleQueryDto, RolesDto } from './roles.dto';

@ApiTags('roles')
@Controller('api/admin/roles')
export class RolesController {
  constructor(
    private readonly list: RoleList,
    private readonly granting: GrantRole,
    private readonly changing: ChangeRole,
    private readonly revoking: RevokeRole,
  ) {}

  /** Who has what, for review: every role of the county's people, also those that have ended or are to come. */
  @Get()
  @Operation('roles.list', { summary: 'Who has which role' })
  @ApiOkResponse({ type: RolesDto })
  async read(@Query() query: RoleQueryDto): Promise<RolesDto> {
    const [rows, schemes] = await Promise.all([this.list.read(query), this.list.schemes()]);
    return {
      items: rows.map(roleView),
      schemes: schemes.map(({ key, name }) => ({ key, name: said(name) })),
    };
  }

  /** The same list as a file for a spreadsheet: semicolons, UTF-8 with its mark, kroner with a decimal comma. */
  @Get('export')
  @Operation('roles.export', { summary: 'Who has which role, as a file', auditReads: true })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'A CSV file.' })
  async export(@Query() query: RoleQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const content = Buffer.from(rolesAsCsv(await this.list.read(query)));
    const file = { fileName: 'roller.csv', mediaType: 'text/csv; charset=utf-8', sizeBytes: content.length };
    await reply.headers(downloadHeaders(file)).send(content);
  }

  /**
   * Gives a person a role. Giving it twice on the same terms changes nothing; one that has ended is given anew.
   * Refused: own_roles, unknown_word, bad_date, period_reversed, not_allowed_here, unknown_scheme, role_exists.
   */
  @Post()
  @Operation('roles.grant', { summary: 'Give a role' })
  @Versioned()
  @ApiCreatedResponse({ type: RoleDto })
  async grant(@Body() body: GrantRoleDto, @CurrentActor() actor: Actor): Promise<RoleDto> {
    const { sub, role, reason, name } = body;
    const asked = { actor, sub, role, reason, terms: termsOf(body), ...(name === undefined ? {} : { name }) };
    return this.view(await this.granting.run(asked));
  }

  /**
   * Gives a role other terms; what is left out no longer bounds it. Holds at the person's next request. Refused:
   * own_roles, bad_date, period_reversed, not_allowed_here, unknown_scheme, last_administrator.
   */
  @Put(':id')
  @Operation('roles.change', { summary: 'Change the terms of a role' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: RoleDto })
  async change(
    @Param('id', ObjectId) id: string,
    @Body() body: ChangeRoleDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<RoleDto> {
    const { reason } = body;
    return this.view(await this.changing.run({ actor, id, expectedVersion, terms: termsOf(body), reason }));
  }

  /** Takes a role; it is gone at the person's next request. Refused: own_roles, last_administrator. */
  @Post(':id/revoke')
  @HttpCode(204)
  @Operation('roles.revoke', { summary: 'Take a role' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  async revoke(
    @Param('id', ObjectId) id: string,
    @Body() { reason }: RevokeRoleDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<void> {
    answer(await this.revoking.run({ actor, which: { id, expectedVersion }, reason }));
  }

  private async view(done: Result<StaffRole>): Promise<RoleDto> {
    return roleView(await this.list.one(answer(done).id));
  }
}
