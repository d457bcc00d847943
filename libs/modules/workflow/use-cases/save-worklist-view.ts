import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { WorklistViewDto } from '../http/worklist-view.dto';
import { WorklistViews, type ViewContent } from '../persistence/worklist-views';
import { faultOfDays } from '../worklist/filter-of';
import { viewDto } from '../worklist/view-dto';

/** More than anybody keeps apart. */
export const MOST_VIEWS = 50;

/** Gives a filter of the worklist a name. */
@Injectable()
export class SaveWorklistView {
  constructor(
    private readonly units: UnitOfWork,
    private readonly views: WorklistViews,
  ) {}

  /** Refusals: bad_date, view_name_taken, too_many_views. */
  run(content: ViewContent, actor: Actor): Promise<Result<WorklistViewDto>> {
    return this.units.run(async () => {
      const fault = faultOfDays(content.filter, '/filter');
      if (fault !== undefined) return fault;
      if ((await this.views.countOf(actor.sub)) >= MOST_VIEWS) {
        return Refused.because('too_many_views', { params: { most: MOST_VIEWS } });
      }
      if (await this.views.isTaken(content.name, actor.sub)) {
        return Refused.because('view_name_taken', { field: '/name' });
      }
      return ok(viewDto(await this.views.add(content, actor.sub), actor));
    });
  }
}
