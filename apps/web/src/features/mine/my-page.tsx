import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function MyPage(): ReactElement {
  return <Page title="MyPage" />;
}
