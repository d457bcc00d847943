import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { Optional } from '@tilsagn/platform/http/optional';

const SHOWN = ['all', 'unread'] as const;

export class InboxQueryDto {
  @ApiPropertyOptional({ enum: SHOWN, enumName: 'InboxShown', default: 'all' })
  @Optional()
  @IsIn(SHOWN)
  readonly show?: (typeof SHOWN)[number];

  @ApiPropertyOptional({ type: String, format: 'uuid', description: '`next` of the page before.' })
  @Optional()
  @IsUUID()
  readonly before?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

export class NotificationDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String, description: 'What happened, in one sentence.' })
  readonly text: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly caseNumber: string | null;

  @ApiProperty({
    enum: ['applicant', 'staff'],
    nullable: true,
    description: 'Whose view of the case it leads to.',
  })
  readonly side: 'applicant' | 'staff' | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The proposal for a frame that it leads to.',
  })
  readonly proposalId: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The contract list that it leads to.',
  })
  readonly listId: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The month of the accounts that it leads to: YYYY-MM.',
  })
  readonly period: string | null;

  @ApiProperty({ type: Boolean, description: 'It is about a payment that failed.' })
  readonly aboutFailedPayment: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The call that it leads to.' })
  readonly callKey: string | null;

  @ApiProperty({ type: Boolean, description: 'It is about money that comes back of the case.' })
  readonly aboutRecovery: boolean;

  @ApiProperty({ type: Boolean, description: 'It is about messages of the case.' })
  readonly aboutMessages: boolean;

  @ApiProperty({ type: Boolean })
  readonly read: boolean;

  @ApiProperty({
    enum: ['open', 'done'],
    nullable: true,
    description: 'Whether what it asks for is still to be done; null: it asks for nothing.',
  })
  readonly task: 'open' | 'done' | null;
}

export class InboxDto {
  @ApiProperty({ type: [NotificationDto], description: 'Newest first.' })
  readonly items: readonly NotificationDto[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'To ask for older ones by.' })
  readonly next: string | null;

  @ApiProperty({ type: 'integer', description: 'Of all, not only of this page.' })
  readonly unread: number;
}

export class MarkAllReadDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'The newest that was on the screen.' })
  @IsUUID()
  readonly upTo: string;
}

export class UnreadDto {
  @ApiProperty({ type: 'integer' })
  readonly unread: number;
}
