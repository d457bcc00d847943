import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function StartPage(): ReactElement {
  return <Page title="StartPage" />;
}
