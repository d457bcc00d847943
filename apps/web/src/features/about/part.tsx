import type { ReactElement, ReactNode } from 'react';
import { Heading } from '../../ui/digdir';

export function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section>
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {children}
    </section>
  );
}

export function Outside({ href, children }: { href: string; children: ReactNode }): ReactElement {
  return (
    <a className="ds-link" href={href}>
      {children}
    </a>
  );
}
