import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** A letter as it was sent. */
export function Letter({
  letter,
}: {
  letter: { title: string; paragraphs: readonly string[] };
}): ReactElement {
  const { t } = useTranslation();
  return (
    <details className="letter">
      <summary>{t('letter')}</summary>
      <article>
        <h3>{letter.title}</h3>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
    </details>
  );
}
