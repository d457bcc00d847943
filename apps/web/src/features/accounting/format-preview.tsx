import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPreviewQuery, type PaymentFileFormat } from '../../api/accounting-queries';
import { Heading, Paragraph } from '../../ui/digdir';
import { useProblemText } from '../../ui/problem-alert';

type Shown = Omit<PaymentFileFormat, 'version' | 'byteOrderMark'>;

/** As long as somebody types, nothing is asked. */
const PAUSE_MS = 500;

function usePaused(value: Shown): Shown {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

/** The first lines of a file in that format, written by the server from payments that wait. */
export function FormatPreview({ format }: { format: Shown }): ReactElement {
  const { t } = useTranslation('format');
  const say = useProblemText();
  const { separator, decimalMark, dateForm, header, columns } = usePaused(format);
  const asked = {
    ...{ separator, decimalMark, dateForm },
    header: header ? ('true' as const) : ('false' as const),
    columns: JSON.stringify(columns),
  };
  const query = useQuery({ ...formatPreviewQuery(asked), placeholderData: keepPreviousData, retry: false });
  return (
    <section className="section" aria-live="polite">
      <Heading level={2} data-size="xs">
        {t('preview')}
      </Heading>
      {query.error !== null && (
        <Paragraph>
          {t('previewBad')} {say(query.error)} {t('needs')}
        </Paragraph>
      )}
      {query.error === null && query.data !== undefined && (
        <>
          <Paragraph className="subtle">{t('previewOf', { count: query.data.payments })}</Paragraph>
          {query.data.text === '' ? (
            <Paragraph>{t('empty')}</Paragraph>
          ) : (
            // A long line is pushed sideways inside its box, by the keyboard too.
            <pre className="file-preview as-written" tabIndex={0} role="region" aria-label={t('preview')}>
              {query.data.text}
            </pre>
          )}
        </>
      )}
    </section>
  );
}
