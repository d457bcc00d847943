import { ApiProperty } from '@nestjs/swagger';
import { DateOrNull, TextOrNull } from '@tilsagn/modules/workflow';

export class CaseCallDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @DateOrNull('The last day to apply; null: until the money ends.')
  readonly closesOn: string | null;

  @ApiProperty({ enum: ['open', 'upcoming', 'closed'], description: 'On the business date.' })
  readonly status: 'open' | 'upcoming' | 'closed';

  @ApiProperty({ type: Boolean, description: 'Whether what is sent now waits in line for money.' })
  readonly full: boolean;
}

/** The company's facts as Enhetsregisteret gave them. */
export class ApplicantDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ type: String, description: 'AS, ENK, SA …' })
  readonly form: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: withheld, fewer than five.' })
  readonly employees: number | null;

  @ApiProperty({ type: String, nullable: true })
  readonly municipalityNumber: string | null;

  @TextOrNull()
  readonly municipalityName: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly naceCode: string | null;

  @ApiProperty({ type: Boolean })
  readonly bankrupt: boolean;

  @DateOrNull()
  readonly deletedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly language: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly fetchedAt: string;
}

export class AttachmentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly kind: string;

  @ApiProperty({ type: String })
  readonly fileName: string;

  @ApiProperty({ type: String })
  readonly mediaType: string;

  @ApiProperty({ type: 'integer' })
  readonly sizeBytes: number;

  @ApiProperty({ enum: ['not_scanned', 'clean', 'infected'], description: 'What the virus scanner said.' })
  readonly scan: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly uploadedAt: string;
}

export class AttachmentAddedDto extends AttachmentDto {
  @ApiProperty({ type: 'integer', description: 'The version of the case now; sent as the entity tag too.' })
  readonly version: number;
}

export class TimelineStepDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String })
  readonly text: string;

  @DateOrNull()
  readonly at: string | null;

  @ApiProperty({ enum: ['done', 'current', 'ahead'] })
  readonly state: 'done' | 'current' | 'ahead';
}

/** A day to think of. */
export class DeadlineDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String, description: 'What the day is for.' })
  readonly text: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly date: string;
}
