import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface SummaryFault {
  /** Id of the field to go to. */
  target: string;
  message: string;
}

/** All that must be mended, first on the page and in focus; each line leads to its field. */
export function ErrorSummary({
  faults,
  round,
}: {
  faults: readonly SummaryFault[];
  round: number;
}): ReactElement | null {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const any = faults.length > 0;
  useEffect(() => {
    if (any) heading.current?.focus();
  }, [any, round]);
  if (!any) return null;
  return (
    <section className="ds-error-summary" aria-labelledby="feil-oversikt">
      <h2 className="ds-heading" data-size="xs" id="feil-oversikt" tabIndex={-1} ref={heading}>
        {t('errors.title', { count: faults.length })}
      </h2>
      <ul className="plain-list">
        {faults.map(({ target, message }) => (
          <li key={`${target} ${message}`}>
            <a
              className="ds-link"
              href={`#${target}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(target)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
