import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ApplicationView } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
import { Async } from '../../ui/async';
import { DraftSide } from './draft-side';
import { DraftContext, useDraftOf } from './use-draft';

const route = getRouteApi('/min/soknad/$id');

function OpenDraft({ view }: { view: ApplicationView }): ReactElement {
  const draft = useDraftOf(view);
  return (
    <DraftContext value={draft}>
      <div className="page draft">
        <div className="draft-side">
          <DraftSide draft={draft} />
        </div>
        <div className="draft-main">
          <Outlet />
        </div>
      </div>
    </DraftContext>
  );
}

/** Around all steps of an application that is being written; one already sent is shown as a case. */
export function DraftLayout(): ReactElement {
  const { id } = route.useParams();
  const query = useQuery({ ...applicationQuery(id), refetchOnWindowFocus: false });
  return (
    <Async query={query}>
      {(view) =>
        view.state === 'draft' ? (
          <OpenDraft key={view.id} view={view} />
        ) : (
          // Sent this moment, the receipt comes first.
          <Navigate
            to={view.state === 'submitted' ? '/min/soknad/$id/kvittering' : '/min/sak/$id'}
            params={{ id }}
            replace
          />
        )
      }
    </Async>
  );
}
