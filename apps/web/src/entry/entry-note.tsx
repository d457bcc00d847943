import { lazy, Suspense, type ReactElement } from 'react';
import type { ApplicationView } from '../api/contract';
import { withTexts } from '../lib/with-texts';

const Words = lazy(withTexts(async () => ({ default: (await import('./entry-words')).EntryWords }), 'entry'));

/** Where a caseworker entered the application: so it is told. Nothing where the company applied itself. */
export function EntryNote({
  entry,
  name,
  posts = false,
}: {
  entry: ApplicationView['entry'];
  name: string;
  /** Whether the reader is to post the receipt where there is no e-mail address. */
  posts?: boolean;
}): ReactElement | null {
  if (entry === null) return null;
  return (
    <Suspense fallback={null}>
      <Words entry={entry} name={name} posts={posts} />
    </Suspense>
  );
}
