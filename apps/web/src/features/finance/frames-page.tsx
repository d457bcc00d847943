import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function FramesPage(): ReactElement {
  return <Page title="FramesPage" />;
}
