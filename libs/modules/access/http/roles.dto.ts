import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { ROLES, type Role } from '@tilsagn/domain/access/actor';
import type { Standing } from '@tilsagn/domain/access/role-terms';
import { DateField, OreField, TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';

const STAFF_ROLES = ROLES.filter((role) => role !== 'applicant');
const STANDINGS = ['coming', 'current', 'ended'] as const satisfies readonly Standing[];
const KEY = /^[a-z0-9-]{1,60}$/;

/** No marks that nobody sees: what looks like somebody's name in the list for review is theirs. */
const VISIBLE = /^[^\p{Cc}\p{Cf}]*$/u;

const OneOf = (words: readonly string[], optional = false): PropertyDecorator =>
  applyDecorators(
    optional
      ? applyDecorators(ApiPropertyOptional({ enum: words }), Optional())
      : ApiProperty({ enum: words }),
    IsIn(words),
  );

const DateOrNull = (): PropertyDecorator => ApiProperty({ type: String, format: 'date', nullable: true });

export class RoleQueryDto {
  @TextField({ optional: true, max: 100, description: 'A part of a name or of a sub.' })
  readonly q?: string;

  @OneOf(STAFF_ROLES, true)
  readonly role?: Role;

  @OneOf(STANDINGS, true)
  readonly standing?: Standing;
}

export class PeopleQueryDto {
  @TextField({ max: 100, description: 'A part of a name or of a sub.' })
  readonly q: string;
}

/** The bounds of a role; what is left out does not bound it. */
export class ChangeRoleDto {
  @DateField({ optional: true, description: 'The first day, by the business date.' })
  readonly validFrom?: string;

  @DateField({ optional: true, description: 'The last day, by the business date.' })
  readonly validTo?: string;

  @OreField({ optional: true, description: 'Øre: the largest sum that an approver decides or authorises.' })
  readonly limitOre?: number;

  @ApiPropertyOptional({
    type: [String],
    minItems: 1,
    maxItems: 50,
    description: 'Keys of schemes; left out: all.',
  })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(KEY, { each: true })
  readonly schemes?: string[];

  @TextField({ max: 500, description: 'Why.' })
  readonly reason: string;
}

export class GrantRoleDto extends ChangeRoleDto {
  @TextField({ max: 200, description: 'Who gets it, as the log-in provider names them.' })
  @Matches(VISIBLE)
  readonly sub: string;

  @TextField({ optional: true, max: 200, description: 'What to call somebody who has not logged in yet.' })
  @Matches(VISIBLE)
  readonly name?: string;

  @OneOf(STAFF_ROLES)
  readonly role: Role;
}

export class RevokeRoleDto extends PickType(ChangeRoleDto, ['reason'] as const) {}

export class RoleDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ type: String })
  readonly sub: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where nobody has said it yet.' })
  readonly name: string | null;

  @ApiProperty({ enum: STAFF_ROLES })
  readonly role: Role;

  @ApiProperty({ enum: STANDINGS, description: 'By the business date.' })
  readonly standing: Standing;

  @DateOrNull()
  readonly validFrom: string | null;

  @DateOrNull()
  readonly validTo: string | null;

  @ApiProperty({ type: 'integer', format: 'int64', nullable: true, description: 'Øre.' })
  readonly limitOre: number | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Null: every scheme.' })
  readonly schemes: readonly string[] | null;

  @ApiProperty({ type: String, nullable: true })
  readonly reason: string | null;

  @ApiProperty({ type: String, description: 'Whoever gave it or last changed it.' })
  readonly grantedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly grantedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lastLoginAt: string | null;
}

export class SchemeNameDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String })
  readonly name: string;
}

export class RolesDto {
  @ApiProperty({ type: [RoleDto] })
  readonly items: readonly RoleDto[];

  @ApiProperty({ type: [SchemeNameDto], description: 'The schemes that a role may be given for.' })
  readonly schemes: readonly SchemeNameDto[];
}

export class KnownPersonDto {
  @ApiProperty({ type: String })
  readonly sub: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lastLoginAt: string | null;
}
