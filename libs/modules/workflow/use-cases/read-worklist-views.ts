import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { StandardView, StandardViewDto, WorklistViewsDto } from '../http/worklist-view.dto';
import type { WorklistFilterDto } from '../http/worklist-filter.dto';
import { WorklistCounts } from '../persistence/worklist-counts';
import { WorklistViews } from '../persistence/worklist-views';
import { filterOf } from '../worklist/filter-of';
import { OpenStates } from '../worklist/open-states';
import { viewDto } from '../worklist/view-dto';

/** What everybody works by; the browser opens on the first that is not empty. */
const STANDARD: Readonly<Record<StandardView, WorklistFilterDto>> = {
  open: { state: 'open' },
  mine: { state: 'open', assignee: 'me' },
  unassigned: { state: 'open', assignee: 'none' },
  due: { state: 'open', dueWithin: 7 },
  toApprove: { state: 'recommended' },
  waiting: { state: 'waiting_for_applicant' },
  all: {},
};

/** The tabs of the worklist: those everybody has, with their numbers, and those that were saved. */
@Injectable()
export class ReadWorklistViews {
  constructor(
    private readonly views: WorklistViews,
    private readonly counts: WorklistCounts,
    private readonly open: OpenStates,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor): Promise<WorklistViewsDto> {
    const context = { actor, today: this.clock.today(), open: await this.open.all() };
    const standard: StandardViewDto[] = [];
    for (const [key, asked] of Object.entries(STANDARD) as [StandardView, WorklistFilterDto][]) {
      const filter = filterOf(asked, context);
      if (!filter.ok) throw new Error(`the view ${key} has a faulty filter`);
      const { total, totalIsExact } = await this.counts.of(filter.value);
      standard.push({ key, filter: asked, count: total, countIsExact: totalIsExact });
    }
    const saved = await this.views.seenBy(actor.sub);
    return { standard, saved: saved.map((view) => viewDto(view, actor)) };
  }
}
