import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function StepPage(): ReactElement {
  return <Page title="StepPage" />;
}
