import type { ReactElement } from 'react';
import { Page } from '../../ui/page';

export function DraftLayout(): ReactElement {
  return <Page title="DraftLayout" />;
}
