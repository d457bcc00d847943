import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import type { PlaceDimensions } from '../persistence/dimension-rows';
import { SetDimensions } from '../use-cases/set-dimensions';
import {
  DimensionsOfYearDto,
  DimensionsQueryDto,
  PlaceDimensionsDto,
  SetDimensionsDto,
} from './dimensions.dto';

const view = (place: PlaceDimensions): PlaceDimensionsDto => ({
  ...place,
  history: place.history.map((row) => ({ ...row, setAt: new Date(row.setAt).toISOString() })),
});

@ApiTags('accounting')
@Controller('api/finance/dimensions')
export class DimensionsController {
  constructor(private readonly setting: SetDimensions) {}

  /** Where the money of a year's frames and measures is booked on a day, each with its history. Refused: bad_date. */
  @Get()
  @Operation('accounting.dimensions', { summary: 'The accounting dimensions of a year' })
  @ApiOkResponse({ type: DimensionsOfYearDto })
  async read(@Query() { year, on }: DimensionsQueryDto): Promise<DimensionsOfYearDto> {
    const { places, ...asked } = answer(await this.setting.read(year, on));
    return { ...asked, places: places.map(view) };
  }

  /**
   * Says where the money of a frame or measure is booked from a day on; what was said before stays. Refused: bad_date,
   * required (a frame without any), unknown_frame, unknown_measure, exists_with_different_content (that day has its own).
   */
  @Post()
  @Operation('accounting.setDimensions', { summary: 'Set accounting dimensions from a day on' })
  @ApiCreatedResponse({ type: PlaceDimensionsDto })
  async set(@Body() asked: SetDimensionsDto, @CurrentActor() actor: Actor): Promise<PlaceDimensionsDto> {
    const { frame, year, measure = null, validFrom } = asked;
    const { responsibility = null, function: purpose = null, project = null, account = null } = asked;
    const dimensions = { responsibility, function: purpose, project, account };
    return view(answer(await this.setting.run({ frame, year, measure, validFrom, ...dimensions, actor })));
  }
}
