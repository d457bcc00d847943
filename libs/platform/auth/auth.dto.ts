import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

export class LoginQuery {
  @ApiProperty({ type: String, required: false, description: 'A path of this service to come back to.' })
  @IsOptional()
  @IsString()
  readonly returnTo?: string;
}

export class LogoutDto {
  @ApiProperty({
    type: String,
    description: 'Where the browser goes to end its session at the provider too.',
  })
  readonly redirectTo: string;
}
