import type { ReactElement } from 'react';
import { Alert, Heading, Paragraph } from './digdir';

/** Something to know, with a heading of its own. */
export function Notice({ title, text }: { title: string; text: string }): ReactElement {
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
    </Alert>
  );
}
