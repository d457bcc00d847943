import { ApiProperty } from '@nestjs/swagger';
import {
  ACCOUNT_KINDS,
  type AccountKind,
  TRANSFER_KINDS,
  type TransferKind,
} from '@tilsagn/domain/ledger/kinds';
import type { Transfer, TransferPage } from '@tilsagn/domain/ledger/transfers';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/ledger.json';
import nb from '@tilsagn/domain/locales/nb/ledger.json';
import nn from '@tilsagn/domain/locales/nn/ledger.json';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { FrameRead } from '../use-cases/read-frame';
import { limitDto, OverbookingLimitDto } from './limit.dto';

const say = texts({ nb, nn, en });

const ORE = { type: 'integer', format: 'int64', description: 'Øre.' } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class AccountKeyDto {
  @ApiProperty({ enum: ACCOUNT_KINDS, enumName: 'AccountKind' })
  readonly account: AccountKind;

  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty(TEXT_OR_NULL)
  readonly measure: string | null;
}

export class TransferDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ enum: TRANSFER_KINDS, enumName: 'TransferKind' })
  readonly kind: TransferKind;

  @ApiProperty({ type: String, description: 'The kind in words.' })
  readonly kindText: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly valueDate: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly bookedAt: string;

  @ApiProperty(ORE)
  readonly amountOre: number;

  @ApiProperty({ type: AccountKeyDto })
  readonly from: AccountKeyDto;

  @ApiProperty({ type: AccountKeyDto })
  readonly to: AccountKeyDto;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'uuid' })
  readonly caseId: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly caseNumber: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly applicantName: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly decisionRef: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly reason: string | null;

  @ApiProperty({ enum: ['application', 'import'] })
  readonly origin: 'application' | 'import';

  @ApiProperty({ type: String, description: 'Who booked it.' })
  readonly actor: string;

  @ApiProperty(TEXT_OR_NULL)
  readonly preparedBy: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly approvedBy: string | null;
}

export class TransferPageDto {
  @ApiProperty({ type: [TransferDto] })
  readonly items: TransferDto[];

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Cursor of the page after this one.' })
  readonly next: string | null;
}

export class TrancheDto {
  @ApiProperty({ enum: TRANSFER_KINDS, enumName: 'TransferKind' })
  readonly kind: TransferKind;

  @ApiProperty({ type: String, description: 'The kind in words.' })
  readonly kindText: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly valueDate: string;

  @ApiProperty({ ...ORE, description: 'Øre; negative where the frame gave money back or away.' })
  readonly amountOre: number;

  @ApiProperty(TEXT_OR_NULL)
  readonly decisionRef: string | null;

  @ApiProperty({ type: Boolean, description: '«Vedtak mangler».' })
  readonly missingDecision: boolean;

  @ApiProperty(TEXT_OR_NULL)
  readonly note: string | null;
}

export class FrameDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: [TrancheDto] })
  readonly tranches: TrancheDto[];

  @ApiProperty({ type: [OverbookingLimitDto], description: 'All that were set, the newest first.' })
  readonly limits: OverbookingLimitDto[];
}

/** A transfer as it is sent: its amount an integer of JSON, its kind in words. */
export function transferDto(transfer: Transfer): TransferDto {
  const { referenceId: _internal, ...shown } = transfer;
  return { ...shown, amountOre: Number(transfer.amountOre), kindText: said(say(transfer.kind)) };
}

export const transferPageDto = ({ items, next }: TransferPage): TransferPageDto => ({
  items: items.map(transferDto),
  next,
});

export const frameDto = ({ frame, year, tranches, limits }: FrameRead): FrameDto => ({
  frame,
  year,
  limits: limits.map(limitDto),
  tranches: tranches.map((tranche) => ({
    ...tranche,
    amountOre: Number(tranche.amountOre),
    kindText: said(say(tranche.kind)),
  })),
});
