import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@tilsagn/platform/auth/current-actor';
import { OptionalCaller } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Config } from '@tilsagn/platform/config/config';
import { DemoSigns } from '../demo-links';
import { MeDto } from './me.dto';

@ApiTags('me')
@Controller('api/me')
export class MeController {
  constructor(
    private readonly clock: Clock,
    private readonly demo: DemoSigns,
    private readonly config: Config,
  ) {}

  /** Who is logged in and for whom they may act, the token for changes, the business date and the county. */
  @Get()
  @Operation('me.read', { summary: 'Who is logged in' })
  @ApiOkResponse({ type: MeDto })
  read(@OptionalCaller() caller: Caller | undefined): MeDto {
    const { links } = this.demo;
    return {
      user: caller?.actor ?? null,
      csrfToken: caller?.csrfToken ?? null,
      today: this.clock.today(),
      county: this.config.countyName,
      language: 'nb',
      ...(links === undefined ? {} : { demo: links }),
    };
  }
}
