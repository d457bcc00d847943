import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { RoleList } from '../persistence/role-list';
import { personView } from './role-views';
import { KnownPersonDto, PeopleQueryDto } from './roles.dto';

@ApiTags('roles')
@Controller('api/admin/people')
export class PeopleController {
  constructor(private readonly list: RoleList) {}

  /** People who have logged in or were named here, by a part of their name or sub; at most twenty. */
  @Get()
  @Operation('people.list', { summary: 'Find a person', auditReads: true })
  @ApiOkResponse({ type: [KnownPersonDto] })
  async find(@Query() { q }: PeopleQueryDto): Promise<KnownPersonDto[]> {
    return (await this.list.people(q)).map(personView);
  }
}
