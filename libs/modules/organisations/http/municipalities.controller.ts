import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { Municipalities } from '../municipalities';

export class MunicipalityDto {
  @ApiProperty({ type: String, description: 'Four digits.' })
  readonly number: string;

  @ApiProperty({ type: String })
  readonly name: string;
}

@ApiTags('organisations')
@Controller('api/municipalities')
export class MunicipalitiesController {
  constructor(private readonly municipalities: Municipalities) {}

  /** The municipalities of the county, by name. */
  @Get()
  @Operation('municipalities.list', { summary: "List the county's municipalities" })
  @ApiOkResponse({ type: [MunicipalityDto] })
  list(): Promise<MunicipalityDto[]> {
    return this.municipalities.list();
  }
}
