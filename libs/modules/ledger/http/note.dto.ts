import { ApiProperty } from '@nestjs/swagger';
import { type FrameNote, NOTE_KINDS, type NoteKind } from '@tilsagn/domain/ledger/notes';
import { OreField, TextField } from '@tilsagn/platform/http/body-fields';
import { IsIn, IsString, Matches } from 'class-validator';
import { Optional } from '@tilsagn/platform/http/optional';
import { LEDGER_ID } from './ledger-id.pipe';

export class WriteFrameNoteDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    required: false,
    description: 'The transfer it is about; left out: the frame as a whole.',
  })
  @Optional()
  @IsString()
  @Matches(LEDGER_ID)
  readonly transferId?: string;

  @ApiProperty({
    enum: NOTE_KINDS,
    enumName: 'FrameNoteKind',
    description:
      'origin: the larger sum it is a part of; differs: another figure for the same; remark: words.',
  })
  @IsIn(NOTE_KINDS)
  readonly kind: NoteKind;

  @TextField({ max: 200, description: 'Where it stands: a letter, a case, a report.' })
  readonly source: string;

  @OreField({ optional: true, description: 'Øre; a remark may do without.' })
  @Optional()
  readonly figureOre?: number;

  @TextField({ optional: true, max: 2_000, description: 'A remark must have words.' })
  readonly words?: string;
}

export class FrameNoteDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly transferId: string | null;

  @ApiProperty({ enum: NOTE_KINDS, enumName: 'FrameNoteKind' })
  readonly kind: NoteKind;

  @ApiProperty({ type: String })
  readonly source: string;

  @ApiProperty({ type: 'integer', format: 'int64', nullable: true, description: 'Øre.' })
  readonly figureOre: number | null;

  @ApiProperty({ type: String, nullable: true })
  readonly words: string | null;

  @ApiProperty({ type: String })
  readonly writtenBy: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly writtenOn: string;
}

/** A note with its figure as an integer of JSON. */
export const frameNoteDto = ({ figureOre, ...note }: FrameNote): FrameNoteDto => ({
  ...note,
  figureOre: figureOre === null ? null : Number(figureOre),
});
