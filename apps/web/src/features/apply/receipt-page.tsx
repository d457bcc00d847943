import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function ReceiptPage(): ReactElement {
  return <Page title="ReceiptPage" />;
}
