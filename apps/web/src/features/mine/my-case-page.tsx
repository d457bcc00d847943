import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function MyCasePage(): ReactElement {
  return <Page title="MyCasePage" />;
}
