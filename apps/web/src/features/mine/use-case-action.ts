import type { UseMutationResult } from '@tanstack/react-query';
import type { ApplicationView } from '../../api/contract';
import type { AllowedAction } from '../../api/contract';
import { useCommand, type Command } from '../../api/use-command';

export function actionOf(
  view: { allowedActions: readonly AllowedAction[] },
  name: string,
): AllowedAction | undefined {
  return view.allowedActions.find((allowed) => allowed.action === name);
}

export interface CaseAction {
  run: (body?: unknown) => void;
  state: UseMutationResult<unknown, Error, Command>;
}

/** A transition of one's own case, made from the version on the screen. */
export function useCaseAction(view: ApplicationView, segment: string, onDone?: () => void): CaseAction {
  const state = useCommand<unknown>({
    touches: [['applications'], ['inbox']],
    ...(onDone ? { onDone } : {}),
  });
  return {
    state,
    run: (body = {}) =>
      state.mutate({
        path: `/api/applications/${view.id}/${segment}`,
        method: 'POST',
        body,
        version: view.version,
      }),
  };
}
