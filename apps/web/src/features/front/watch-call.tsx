import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallWatch } from '../../api/contract';
import { meQuery, watchQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { Button } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';

interface Props {
  callKey: string;
  /** It is open, but has no room now. */
  full: boolean;
}

function Ask({ callKey, full }: Props): ReactElement | null {
  const { t } = useTranslation('line');
  const client = useQueryClient();
  const query = watchQuery(callKey);
  const { data } = useQuery(query);
  const watch = useCommand<CallWatch>({
    touches: [],
    onDone: (now) => void client.setQueryData(query.queryKey, now),
  });
  if (data === undefined) return null;
  const { watching } = data;
  return (
    <div>
      <p role="status">{watching && t(full ? 'watch.askedRoom' : 'watch.asked')}</p>
      <Button
        variant={watching ? 'tertiary' : 'secondary'}
        loading={watch.isPending}
        onClick={() =>
          watch.mutate({ path: `/api/calls/${callKey}/watch`, method: 'POST', body: { watching: !watching } })
        }
      >
        {watching ? t('watch.takeBack') : t(full ? 'watch.askRoom' : 'watch.ask')}
      </Button>
      <ProblemAlert error={watch.error} />
    </div>
  );
}

/** Lets whoever is logged in be told when a call opens, or has room again. */
export function WatchCall({ callKey, full }: Props): ReactElement {
  const { t } = useTranslation('line');
  const { data: me } = useSuspenseQuery(meQuery);
  if (me.user !== null) return <Ask callKey={callKey} full={full} />;
  return (
    <Link to="/logg-inn" search={{ til: `/ordninger/${callKey}` }} className="ds-link">
      {t(full ? 'watch.logInRoom' : 'watch.logIn')}
    </Link>
  );
}
