import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { DateOrNull, MomentOrNull, TextOrNull } from '@tilsagn/modules/workflow';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';
import { MESSAGE_LIMITS } from '../limits';

export class WriteMessageDto {
  @TextField({ max: MESSAGE_LIMITS.text })
  readonly text: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: MESSAGE_LIMITS.files,
    description: 'Files that were sent up before, by their ids.',
  })
  @Optional()
  @IsArray()
  @ArrayMaxSize(MESSAGE_LIMITS.files)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  readonly files?: string[];
}

export class WriteNoteDto {
  @TextField({ max: MESSAGE_LIMITS.text })
  readonly text: string;
}

export class MarkReadDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'The newest message that was on the screen.' })
  @IsUUID()
  readonly upTo: string;
}

export class ThreadQueryDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: '`next` of the page before.' })
  @Optional()
  @IsUUID()
  readonly before?: string;
}

export class MessageFileDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly fileName: string;

  @ApiProperty({ type: String })
  readonly mediaType: string;

  @ApiProperty({ type: 'integer' })
  readonly sizeBytes: number;

  @ApiProperty({ enum: ['not_scanned', 'clean', 'infected'], description: 'What the virus scanner said.' })
  readonly scan: string;
}

export class ThreadEntryDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({
    enum: ['message', 'note', 'question', 'answer'],
    description:
      'A note is for the staff alone; questions and answers are those of a request for information.',
  })
  readonly kind: 'message' | 'note' | 'question' | 'answer';

  @ApiProperty({ enum: ['applicant', 'staff'], description: 'Who wrote it.' })
  readonly side: 'applicant' | 'staff';

  @ApiProperty({ type: Boolean, description: 'Written by the reader.' })
  readonly mine: boolean;

  @ApiProperty({ type: String })
  readonly fromName: string;

  @ApiProperty({ type: String, description: 'The company or the county.' })
  readonly fromOrganisation: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at: string;

  @ApiProperty({ type: String })
  readonly text: string;

  @DateOrNull('By when a question is to be answered.')
  readonly deadline: string | null;

  @ApiProperty({ type: [MessageFileDto] })
  readonly files: readonly MessageFileDto[];

  @MomentOrNull('When somebody on the other side first opened it.')
  readonly readAt: string | null;
}

export class MessageLimitsDto {
  @ApiProperty({ type: 'integer', description: 'Characters.' })
  readonly text: number;

  @ApiProperty({ type: 'integer' })
  readonly files: number;

  @ApiProperty({ type: 'integer', description: 'Bytes of one file.' })
  readonly fileBytes: number;

  @ApiProperty({ type: [String] })
  readonly mediaTypes: readonly string[];
}

export class ThreadDto {
  @ApiProperty({ type: [ThreadEntryDto], description: 'Oldest first.' })
  readonly entries: readonly ThreadEntryDto[];

  @TextOrNull('The id to ask for older ones by; null: these are the first.')
  readonly next: string | null;

  @ApiProperty({ type: 'integer', description: 'Messages to this side that nobody on it has opened.' })
  readonly unread: number;

  @ApiProperty({ type: Boolean })
  readonly mayWrite: boolean;

  @TextOrNull('Why not, in a sentence; null where the reader may write or only reads by role.')
  readonly whyNot: string | null;

  @ApiProperty({ type: MessageLimitsDto })
  readonly limits: MessageLimitsDto;
}

export class MessageWrittenDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({
    type: Boolean,
    description: 'An identity number in the text was made unreadable before it was kept.',
  })
  readonly masked: boolean;
}

export class ReadMarkedDto {
  @ApiProperty({ type: 'integer', description: 'What is still unread on this side.' })
  readonly unread: number;
}
