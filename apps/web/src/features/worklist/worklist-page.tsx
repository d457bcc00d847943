import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function WorklistPage(): ReactElement {
  return <Page title="WorklistPage" />;
}
