import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { WorklistViewDto } from '../http/worklist-view.dto';
import { WorklistViews, type ViewContent, type WorklistView } from '../persistence/worklist-views';
import { faultOfDays } from '../worklist/filter-of';
import { viewDto } from '../worklist/view-dto';

export interface OwnView {
  readonly id: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** Changes a saved worklist, or takes it away; each its owner alone. */
@Injectable()
export class ChangeWorklistView {
  constructor(
    private readonly units: UnitOfWork,
    private readonly views: WorklistViews,
  ) {}

  /** Refusals: not_found, stale_version, bad_date, view_name_taken. */
  run(own: OwnView, content: ViewContent): Promise<Result<WorklistViewDto>> {
    return this.units.run(async () => {
      await this.views.countOf(own.actor.sub);
      const found = await this.open(own);
      if (!found.ok) return found;
      const fault = faultOfDays(content.filter, '/filter');
      if (fault !== undefined) return fault;
      if (await this.views.isTaken(content.name, own.actor.sub, own.id)) {
        return Refused.because('view_name_taken', { field: '/name' });
      }
      return ok(viewDto(await this.views.change(own.id, content), own.actor));
    });
  }

  /** Refusals: not_found, stale_version. */
  remove(own: OwnView): Promise<Result<undefined>> {
    return this.units.run(async () => {
      const found = await this.open(own);
      if (!found.ok) return found;
      await this.views.remove(own.id);
      return ok(undefined);
    });
  }

  private async open({ id, actor, expectedVersion }: OwnView): Promise<Result<WorklistView>> {
    const view = await this.views.lockOwn(id, actor.sub);
    if (view === null) return Refused.because('not_found');
    return view.version === expectedVersion ? ok(view) : Refused.because('stale_version');
  }
}
