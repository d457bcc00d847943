import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallSummary } from '../../api/contract';
import { StatusTag } from '../../ui/status-tag';
import { standingOf, useCallWindow } from './call-window';

export function CallCard({ call }: { call: CallSummary }): ReactElement {
  const { t } = useTranslation('front');
  const window = useCallWindow();
  return (
    <li className="call-card">
      <div className="call-card-top">
        <StatusTag state={standingOf(call)} text={t(`status.${standingOf(call)}`)} />
        <span className="subtle">{window(call)}</span>
      </div>
      <h3>
        <Link to="/ordninger/$key" params={{ key: call.key }} className="stretched">
          {call.name}
        </Link>
      </h3>
      <p>{call.summary}</p>
    </li>
  );
}
