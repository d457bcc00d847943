import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import {
  DRAFT_ACTIONS,
  DRAFT_KINDS,
  DRAFT_STATES,
  draftActions,
  isBehind,
  type DraftAction,
  type DraftKind,
  type DraftState,
  type Persons,
} from '@tilsagn/domain/schemes/draft';
import type { Fault } from '@tilsagn/domain/schemes/fault';
import { faultWords } from '@tilsagn/domain/schemes/fault-words';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import { IsIn, IsObject, IsString, Matches } from 'class-validator';
import type { Draft } from '../persistence/drafts';

export const KEY = /^[a-z0-9-]{1,60}$/;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const BODY = { type: 'object', additionalProperties: true } as const;

export class OpenDraftDto {
  @ApiProperty({ enum: DRAFT_KINDS, enumName: 'DraftKind' })
  @IsIn(DRAFT_KINDS)
  readonly kind: DraftKind;

  @ApiProperty({
    type: String,
    pattern: KEY.source,
    description: 'What it is a new version of, or what the new one is to be called.',
  })
  @IsString()
  @Matches(KEY)
  readonly key: string;

  @ApiPropertyOptional({
    type: String,
    pattern: KEY.source,
    description:
      'What to begin from, where it is another: the call that this one supersedes; of a scheme, the call whose rules, form and words its first call begins from.',
  })
  @Optional()
  @IsString()
  @Matches(KEY)
  readonly from?: string;

  @ApiPropertyOptional({ ...BODY, description: 'A file that was uploaded, right or wrong.' })
  @Optional()
  @IsObject()
  readonly body?: Record<string, unknown>;
}

export class SaveDraftDto {
  @ApiProperty({ ...BODY, description: 'The whole definition, right or wrong.' })
  @IsObject()
  readonly body: Record<string, unknown>;
}

export class ReturnDraftDto {
  @TextField({ max: 1_000, description: 'What has to be changed.' })
  readonly comment: string;
}

export class FaultDto {
  @ApiProperty({ type: String, description: 'A JSON pointer into the definition.' })
  readonly pointer: string;

  @ApiProperty({ type: String, description: 'What is wrong, in the language of the reader.' })
  readonly fault: string;
}

/** A draft without what it says. */
export class DefinitionDraftSummaryDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ enum: DRAFT_KINDS, enumName: 'DraftKind' })
  readonly kind: DraftKind;

  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ enum: DRAFT_STATES, enumName: 'DraftState' })
  readonly state: DraftState;

  @ApiProperty({ type: String })
  readonly changedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly changedAt: string;

  @ApiProperty(TEXT_OR_NULL)
  readonly proposedBy: string | null;
}

export class DefinitionDraftDto extends DefinitionDraftSummaryDto {
  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty(BODY)
  readonly body: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: [FaultDto], description: 'What keeps it from being published.' })
  readonly faults: readonly FaultDto[];

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time' })
  readonly proposedAt: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was sent back.' })
  readonly comment: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly decidedBy: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time' })
  readonly decidedAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly publishedVersion: number | null;

  @ApiProperty({ type: Boolean, description: 'Whether a second person has to publish it.' })
  readonly twoPersons: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'Whether the reader wrote in it or asked for it, so that another has to publish it.',
  })
  readonly mine: boolean;

  @ApiProperty({
    enum: DRAFT_ACTIONS,
    enumName: 'DraftAction',
    isArray: true,
    description: 'What the reader may do with it now.',
  })
  readonly allowedActions: DraftAction[];
}

export const draftSummaryDto = (
  draft: Draft,
): Pick<DefinitionDraftSummaryDto, keyof DefinitionDraftSummaryDto> => ({
  id: draft.id,
  kind: draft.kind,
  key: draft.key,
  state: draft.state,
  changedBy: draft.changedByName,
  changedAt: draft.changedAt,
  proposedBy: draft.proposedByName,
});

export const draftDto = (
  draft: Draft,
  faults: readonly Fault[],
  actor: Actor,
  persons: Persons,
): DefinitionDraftDto => ({
  ...draftSummaryDto(draft),
  version: draft.version,
  body: draft.body,
  faults: faults.map(({ pointer, fault }) => ({ pointer, fault: faultWords(fault, currentLanguage()) })),
  proposedAt: draft.proposedAt,
  comment: draft.comment,
  decidedBy: draft.decidedByName,
  decidedAt: draft.decidedAt,
  publishedVersion: draft.publishedVersion,
  twoPersons: persons === 2,
  mine: isBehind(draft, actor.sub),
  allowedActions: draftActions(draft, actor, persons),
});
