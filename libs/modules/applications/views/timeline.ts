import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/cases.json';
import nb from '@tilsagn/domain/locales/nb/cases.json';
import nn from '@tilsagn/domain/locales/nn/cases.json';
import { stateOf, type Phase, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import type { HistoryRow } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { TimelineStepDto } from '../http/case-parts.dto';

const PHASES: readonly Phase[] = ['apply', 'assess', 'grant', 'report'];

const say = texts({ nb, nn, en });

/**
 * The four phases of a case with the day each was first entered, the first with the day the application was sent
 * rather than begun; a case that has ended has nothing ahead of it.
 */
export function timelineOf(
  definition: WorkflowDefinition,
  state: string,
  history: readonly HistoryRow[],
): TimelineStepDto[] {
  const present = stateOf(definition, state);
  const place = PHASES.indexOf(present.phase);
  return PHASES.flatMap((phase, index) => {
    if (index > place && present.final === true) return [];
    const within = history.filter((act) => stateOf(definition, act.toState).phase === phase);
    const entered = within.find((act) => act.toState !== definition.initial) ?? within[0];
    const ended = index < place || present.final === true;
    const standing = index === place ? ('current' as const) : ('ahead' as const);
    return [
      {
        key: phase,
        text: said(say(`phase_${phase}`)),
        at: entered?.businessDate ?? null,
        state: ended ? ('done' as const) : standing,
      },
    ];
  });
}
