import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { ApplicationView } from '../../api/contract';
import type { AllowedAction } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
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

/** The case as it is shown: what the staff do among themselves gives it a new version and nothing else. */
const shown = (view: ApplicationView): string => JSON.stringify({ ...view, version: null });

/** A transition of one's own case, made from the version on the screen. */
export function useCaseAction(view: ApplicationView, segment: string, onDone?: () => void): CaseAction {
  const client = useQueryClient();
  const state = useCommand<unknown>({
    touches: [['applications'], ['inbox']],
    unseen: async () => {
      const now = await client.query({ ...applicationQuery(view.id), staleTime: 0 });
      return shown(now) === shown(view) ? now.version : undefined;
    },
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
