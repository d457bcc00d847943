import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import type { FormatVersion } from '../persistence/payment-formats';
import { ChangeFormat } from '../use-cases/change-format';
import { PreviewFormat } from '../use-cases/preview-format';
import {
  ChangePaymentFileFormatDto,
  FormatPreviewDto,
  PaymentFileFormatDto,
  PreviewFormatQueryDto,
} from './payment-file-format.dto';

const view = ({ version, format }: FormatVersion): PaymentFileFormatDto => ({
  ...format,
  columns: [...format.columns],
  version,
});

@ApiTags('accounting')
@Controller('api/finance/payment-file-format')
export class PaymentFileFormatController {
  constructor(
    private readonly changing: ChangeFormat,
    private readonly previewing: PreviewFormat,
  ) {}

  /** How the file of a batch looks: its columns in their order, separators and the form of dates. */
  @Get()
  @Operation('accounting.format', { summary: 'The format of the payment file' })
  @Versioned()
  @ApiOkResponse({ type: PaymentFileFormatDto })
  async read(): Promise<PaymentFileFormatDto> {
    return view(await this.changing.current());
  }

  /**
   * The first lines of a file in that format, with payments that wait now; each payment gets its id when it is sent.
   * Refused: bad_value, required (id, account and amount must be there).
   */
  @Get('preview')
  @Operation('accounting.previewFormat', { summary: 'What the payment file would look like' })
  @ApiOkResponse({ type: FormatPreviewDto })
  async preview(@Query() { header, ...asked }: PreviewFormatQueryDto): Promise<FormatPreviewDto> {
    const headed = header === undefined ? {} : { header: header === 'true' };
    return answer(await this.previewing.run({ ...asked, ...headed }));
  }

  /** Changes it from the next batch on. Refused: bad_value, required (id, account and amount must be there). */
  @Put()
  @Operation('accounting.changeFormat', { summary: 'Change the format of the payment file' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: PaymentFileFormatDto })
  async change(
    @Body() { separator, decimalMark, dateForm, header, byteOrderMark, columns }: ChangePaymentFileFormatDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<PaymentFileFormatDto> {
    const format = { separator, decimalMark, dateForm, header, byteOrderMark, columns };
    return view(answer(await this.changing.run(version, format, actor)));
  }
}
