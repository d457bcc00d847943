import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function PaymentsPage(): ReactElement {
  return <Page title="PaymentsPage" />;
}
