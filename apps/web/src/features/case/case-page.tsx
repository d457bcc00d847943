import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function CasePage(): ReactElement {
  return <Page title="CasePage" />;
}
