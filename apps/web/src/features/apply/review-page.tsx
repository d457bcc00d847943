import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function ReviewPage(): ReactElement {
  return <Page title="ReviewPage" />;
}
