import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** A letter as it was sent. */
export function Letter({
  letter,
  language,
}: {
  letter: { title: string; paragraphs: readonly string[] };
  /** The letter's own, whatever the page around it speaks. */
  language: string;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <details className="letter">
      <summary>{t('letter')}</summary>
      <article lang={language}>
        <h3>{letter.title}</h3>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
    </details>
  );
}
