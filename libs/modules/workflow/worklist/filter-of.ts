import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { addDays, isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { WorklistFilterDto } from '../http/worklist-filter.dto';
import type { WorklistFilter } from '../persistence/worklist-filter';

/** Stands for every state in which somebody still has to do something. */
export const OPEN = 'open';

const DAYS = ['deadlineFrom', 'deadlineTo', 'submittedFrom', 'submittedTo'] as const;

export interface FilterContext {
  readonly actor: Actor;
  readonly today: string;
  readonly open: readonly string[];
}

/**
 * The first day of a filter that does not exist: bad_date.
 * @param at where the filter stands in the request
 */
export function faultOfDays(asked: WorklistFilterDto, at = ''): Refused | undefined {
  const bad = DAYS.find((field) => asked[field] !== undefined && !isIsoDate(asked[field]));
  return bad && Refused.because('bad_date', { field: `${at}/${bad}` });
}

/** The filter as the cases are asked by it. Refused: bad_date. */
export function filterOf(asked: WorklistFilterDto, context: FilterContext): Result<WorklistFilter> {
  const fault = faultOfDays(asked);
  if (fault !== undefined) return fault;
  const { state, assignee, dueWithin, q } = asked;
  const reached = visibleSchemes('cases.list', context.actor);
  const words = state?.split(',').filter((each) => each !== '') ?? [];
  return ok({
    states: [...new Set(words.flatMap((word) => (word === OPEN ? context.open : [word])))],
    reached: reached === 'all' ? undefined : reached,
    scheme: asked.scheme,
    call: asked.call,
    assignee: assignee === 'me' ? context.actor.sub : assignee,
    municipality: asked.municipality,
    deadlineFrom: asked.deadlineFrom,
    deadlineTo: earliest(
      asked.deadlineTo,
      dueWithin === undefined ? undefined : addDays(context.today, dueWithin),
    ),
    submittedFrom: asked.submittedFrom,
    submittedTo: asked.submittedTo,
    appliedFrom: asked.appliedFrom,
    appliedTo: asked.appliedTo,
    q,
  });
}

const earliest = (...days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0];
