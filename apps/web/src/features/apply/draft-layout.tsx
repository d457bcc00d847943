import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, Outlet } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import type { ApplicationView } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
import { Async } from '../../ui/async';
import { ClosedDraft } from './closed-draft';
import { DeleteDraft } from './delete-draft';
import { DraftSide } from './draft-side';
import { EmptiedAlert } from './emptied-alert';
import { Estimate } from './estimate';
import { SaveLine } from './save-line';
import { DraftContext, useDraftOf } from './use-draft';

const route = getRouteApi('/min/soknad/$id');

function OpenDraft({ view }: { view: ApplicationView }): ReactElement {
  const draft = useDraftOf(view);
  const closed = view.call.status !== 'open' || draft.status === 'closed';
  return (
    <DraftContext value={draft}>
      <div className="page draft">
        <div className="draft-side">
          <DraftSide draft={draft} closed={closed} />
        </div>
        <div className="draft-main">
          {view.emptiedAt !== null && <EmptiedAlert on={view.emptiedAt} />}
          {closed ? <ClosedDraft /> : <Outlet />}
        </div>
        {!closed && (
          <div className="draft-foot">
            <SaveLine draft={draft} />
            <Estimate />
            <DeleteDraft />
          </div>
        )}
      </div>
    </DraftContext>
  );
}

/** An application as it is now. One that is sent while it stands here stays in sight until the receipt is there. */
function Opened({ view }: { view: ApplicationView }): ReactElement {
  const [draft, setDraft] = useState<ApplicationView | null>(null);
  const open = view.state === 'draft';
  if (open && view !== draft) setDraft(view);
  return (
    <>
      {draft !== null && <OpenDraft view={open ? view : draft} />}
      {!open && (
        // Sent this moment, the receipt comes first.
        <Navigate
          to={view.state === 'submitted' ? '/min/soknad/$id/kvittering' : '/min/sak/$id'}
          params={{ id: view.id }}
          replace
        />
      )}
    </>
  );
}

/** Around all steps of an application that is being written; one already sent is shown as a case. */
export function DraftLayout(): ReactElement {
  const { id } = route.useParams();
  const query = useQuery({ ...applicationQuery(id), refetchOnWindowFocus: false });
  return <Async query={query}>{(view) => <Opened key={view.id} view={view} />}</Async>;
}
