import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function ApprovalPage(): ReactElement {
  return <Page title="ApprovalPage" />;
}
