import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Caller } from '@tilsagn/platform/auth/current-actor';
import { CurrentActor, OptionalCaller } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { People } from '@tilsagn/platform/auth/people';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Config } from '@tilsagn/platform/config/config';
import { answer } from '@tilsagn/platform/http/answer';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import { DemoSigns } from '../demo-links';
import { ChooseLanguage } from '../use-cases/choose-language';
import { LanguageDto, MeDto, type UserDto } from './me.dto';

@ApiTags('me')
@Controller('api/me')
export class MeController {
  constructor(
    private readonly clock: Clock,
    private readonly demo: DemoSigns,
    private readonly config: Config,
    private readonly people: People,
    private readonly choosing: ChooseLanguage,
  ) {}

  /** Who is logged in and for whom they may act, the token for changes, the business date, the county and its addresses, and the language. */
  @Get()
  @Operation('me.read', { summary: 'Who is logged in' })
  @ApiOkResponse({ type: MeDto })
  async read(@OptionalCaller() caller: Caller | undefined): Promise<MeDto> {
    const { links } = this.demo;
    const chosen = caller && (await this.people.languageOf(caller.actor.sub));
    return {
      user: caller === undefined ? null : userOf(caller.actor),
      csrfToken: caller?.csrfToken ?? null,
      today: this.clock.today(),
      county: this.config.countyName,
      contactEmail: this.config.contactEmail ?? null,
      accessibilityStatementUrl: this.config.accessibilityStatementUrl ?? null,
      language: chosen ?? currentLanguage(),
      ...(links === undefined ? {} : { demo: links }),
    };
  }

  /** Chooses the language of the pages and the mails, for this person wherever they log in. */
  @Post('language')
  @HttpCode(200)
  @Operation('me.chooseLanguage', { summary: 'Choose a language' })
  @ApiOkResponse({ type: LanguageDto })
  async chooseLanguage(@Body() body: LanguageDto, @CurrentActor() actor: Actor): Promise<LanguageDto> {
    return { language: answer(await this.choosing.run(actor, body.language)) };
  }
}

const userOf = ({ sub, name, roles, parties }: Actor): UserDto => ({ sub, name, roles, parties });
