import { ApiProperty } from '@nestjs/swagger';
import { DRAFT_KINDS, type DraftKind } from '@tilsagn/domain/schemes/draft';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { AttachmentRuleDto, CallDetailDto, RateDto } from './call.dto';
import { DefinitionDraftSummaryDto } from './draft.dto';

const TEXT_OR_NULL = { type: String, nullable: true } as const;
const BODY = { type: 'object', additionalProperties: true } as const;
const KIND = { enum: DRAFT_KINDS, enumName: 'DraftKind' } as const;
const MOST_VERSIONS = 1_000_000;

export class PublishedVersionDto {
  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time' })
  readonly publishedAt: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null where it came as a file.' })
  readonly preparedBy: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly publishedBy: string | null;
}

export class DefinitionDto {
  @ApiProperty(KIND)
  readonly kind: DraftKind;

  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: [PublishedVersionDto], description: 'The newest first.' })
  readonly versions: readonly PublishedVersionDto[];

  @ApiProperty({
    type: DefinitionDraftSummaryDto,
    nullable: true,
    description: 'The one that is not decided.',
  })
  readonly draft: DefinitionDraftSummaryDto | null;
}

export class DefinitionBodyDto {
  @ApiProperty(BODY)
  readonly body: Readonly<Record<string, unknown>>;
}

export class DifferencesQueryDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_VERSIONS })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  readonly from: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_VERSIONS })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  readonly to: number;
}

/** One difference between two versions. */
export class DifferenceDto {
  @ApiProperty({ type: String, description: 'Where; in a list of named things by name.' })
  readonly place: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed', 'reordered'] })
  readonly what: 'added' | 'removed' | 'changed' | 'reordered';

  @ApiProperty({ ...TEXT_OR_NULL, description: 'As JSON; null where nothing stood there.' })
  readonly before: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'As JSON.' })
  readonly after: string | null;
}

export class SchemeCallDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ enum: ['open', 'upcoming', 'closed'] })
  readonly status: 'open' | 'upcoming' | 'closed';

  @ApiProperty({ type: String, format: 'date' })
  readonly opensOn: string;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date', description: 'Null: until the money ends.' })
  readonly closesOn: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The call that takes its place.' })
  readonly supersededBy: string | null;
}

export class SchemeDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ type: [SchemeCallDto] })
  readonly calls: readonly SchemeCallDto[];
}

export class ListedDefinitionDto {
  @ApiProperty(KIND)
  readonly kind: DraftKind;

  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: 'integer', description: 'The newest.' })
  readonly version: number;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time' })
  readonly publishedAt: string | null;

  @ApiProperty({ type: [String], description: 'Keys of the schemes whose calls pin a version of it.' })
  readonly schemes: readonly string[];
}

/** Everything an administrator may work on. */
export class SchemesDto {
  @ApiProperty({ type: [SchemeDto] })
  readonly schemes: readonly SchemeDto[];

  @ApiProperty({ type: [ListedDefinitionDto] })
  readonly definitions: readonly ListedDefinitionDto[];

  @ApiProperty({ type: [DefinitionDraftSummaryDto], description: 'Those that are not decided.' })
  readonly drafts: readonly DefinitionDraftSummaryDto[];
}

/** What people would see of a draft if it were published. */
export class PreviewDto {
  @ApiProperty({ type: CallDetailDto, nullable: true, description: 'The page of a call.' })
  readonly call: CallDetailDto | null;

  @ApiProperty({ type: [RateDto], description: 'The rates of a rule set in words.' })
  readonly rates: readonly RateDto[];

  @ApiProperty({ type: [AttachmentRuleDto] })
  readonly attachments: readonly AttachmentRuleDto[];

  @ApiProperty({ ...BODY, nullable: true, description: 'The form as the applicant gets it.' })
  readonly form: Readonly<Record<string, unknown>> | null;
}
