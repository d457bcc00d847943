import type { ReactElement, ReactNode } from 'react';
import { Paragraph } from './digdir';

export function EmptyState({ text, children }: { text: string; children?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <Paragraph>{text}</Paragraph>
      {children}
    </div>
  );
}
