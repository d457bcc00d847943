import { Body, Controller, Get, HttpCode, Module, Param, Patch, Post, Query } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, ValidateNested } from 'class-validator';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { OPERATION } from '@tilsagn/platform/auth/operation';
import { Db } from '@tilsagn/platform/database/db';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { AcceptsUpload, Upload } from '@tilsagn/platform/http/upload';
import type { UploadedFile } from '@tilsagn/platform/http/upload';
import { ExpectedVersion, Versioned } from '@tilsagn/platform/http/version';

/** The tests' own routes borrow rows of the access table. */
const opened = (name: string): MethodDecorator => SetMetadata(OPERATION, { name, summary: 'planted' });

class Inner {
  @IsIn(['a', 'b'])
  readonly letter: string;
}

class NoteBody {
  @IsString()
  @MaxLength(20)
  readonly text: string;

  @IsOptional()
  @IsInt()
  @Max(100)
  readonly count?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => Inner)
  readonly inner?: Inner;
}

class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Max(50)
  readonly page?: number;
}

/** Rows in a table of the tests' own, to see what was committed. */
@Controller('api/planted')
export class PlantedController {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
  ) {}

  @Post('notes')
  @Versioned()
  @opened('auth.logout')
  async note(@CurrentActor() actor: Actor, @Body() body: NoteBody) {
    return answer(await this.write(actor.sub, body));
  }

  @Post('files')
  @HttpCode(200)
  @AcceptsUpload({ maxBytes: 10_000 })
  @opened('auth.logout')
  async file(@CurrentActor() actor: Actor, @Upload() upload: UploadedFile) {
    const { fileName, mediaType, content, fields } = upload;
    answer(await this.write(actor.sub, { text: fileName }));
    return { fileName, mediaType, size: content.sizeBytes, fields };
  }

  @Patch('notes/:id')
  @Versioned()
  @opened('auth.logout')
  change(@Param('id', ObjectId) id: string, @ExpectedVersion() version: number) {
    const result: Result<{ id: string; version: number }> =
      version === 3 ? ok({ id, version: 4 }) : Refused.because('stale_version');
    return answer(result);
  }

  @Get('notes')
  @opened('me.read')
  list(@Query() query: PageQuery) {
    return { page: query.page ?? 1 };
  }

  @Get('bug')
  @opened('me.read')
  bug() {
    throw new Error('secret words of the inside');
  }

  @Get('rowless')
  rowless() {
    return { open: true };
  }

  private write(sub: string, body: NoteBody): Promise<Result<{ id: number; version: number }>> {
    return this.units.run(async () => {
      const [row] = await this.db.query<{ id: number }>(
        'insert into planted_note (sub, body) values ($1, $2) returning id',
        [sub, body.text],
      );
      if (body.text === 'slow') await this.db.query('select pg_sleep(0.4)');
      if (body.text === 'very slow') await this.db.query('select pg_sleep(2.6)');
      if (body.text === 'given up') await this.db.query(`set local statement_timeout = 50`);
      if (body.text === 'given up') await this.db.query('select pg_sleep(5)');
      if (body.text === 'refuse') return Refused.because('out_of_range', { field: '/text' });
      if (body.text === 'busy') return Refused.because('register_unavailable');
      return ok({ id: row?.id ?? 0, version: 1 });
    });
  }
}

@Module({ controllers: [PlantedController] })
export class PlantedModule {}
