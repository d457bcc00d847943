import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function HistoryPage(): ReactElement {
  return <Page title="HistoryPage" />;
}
