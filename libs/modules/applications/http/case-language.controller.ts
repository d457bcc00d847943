import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { ChooseCaseLanguage } from '../use-cases/choose-case-language';
import { CaseLanguageDto, ChooseCaseLanguageDto } from './case-language.dto';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id/language')
export class CaseLanguageController {
  constructor(private readonly choosing: ChooseCaseLanguage) {}

  /** Chooses the language that letters and receipts are written in. Refused: not_found, not_a_draft, stale_version. */
  @Put()
  @Operation('applications.chooseLanguage', { summary: 'Choose the written language of a case' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseLanguageDto })
  async choose(
    @Param('id', ObjectId) id: string,
    @Body() { language }: ChooseCaseLanguageDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseLanguageDto> {
    return answer(await this.choosing.run({ caseId: id, language, actor, expectedVersion: version }));
  }
}
