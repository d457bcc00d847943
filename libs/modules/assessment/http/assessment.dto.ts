import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { DateField, OreField, TextField } from '@tilsagn/platform/http/body-fields';

export class DeclareImpartialityDto {
  @ApiProperty({ type: Boolean, description: 'False: somebody else must take the case.' })
  @IsBoolean()
  readonly impartial: boolean;

  @TextField({ optional: true, description: 'Why not, or what was considered.' })
  readonly explanation?: string;
}

export class RequestInformationDto {
  @TextField()
  readonly question: string;

  @DateField({ description: 'Moved on to the next working day where it is a holiday.' })
  readonly deadline: string;
}

export class RecommendDto {
  @OreField({ min: 0, description: 'At most the computed amount, in øre; 0 recommends a rejection.' })
  readonly amountOre: number;

  @TextField()
  readonly reasons: string;
}

export class ResumeDto {
  @TextField({ optional: true, description: 'Why; needed while the applicant still has time to answer.' })
  readonly comment?: string;
}
