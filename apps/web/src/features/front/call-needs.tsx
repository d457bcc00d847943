import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../../api/contract';
import { fileSize, typeNames } from '../../lib/files';
import { Heading } from '../../ui/digdir';

/** What to have ready before starting, attachments with their limits among it. */
export function CallNeeds({ call }: { call: CallDetail }): ReactElement {
  const { t } = useTranslation('front');
  return (
    <section>
      <Heading level={2} data-size="xs">
        {t('call.needed')}
      </Heading>
      <ul className="check-list">
        {call.page.needed.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      {call.attachments.length > 0 && (
        <>
          <Heading level={3} data-size="2xs">
            {t('call.attachments')}
          </Heading>
          <ul className="check-list">
            {call.attachments.map((rule) => (
              <li key={rule.kind}>
                {rule.label} ({rule.required ? t('call.required') : t('call.optional')})
                <span className="source">
                  {t('call.fileLimit', { types: typeNames(rule.mediaTypes), size: fileSize(rule.maxBytes) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
