import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function FramePage(): ReactElement {
  return <Page title="FramePage" />;
}
