import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, FormDefinition } from '../../api/contract';
import { previewQuery, type Preview } from '../../api/scheme-queries';
import { FormFields } from '../../form/form-fields';
import { withValueAt } from '../../lib/pointer';
import { useText } from '../../lib/use-text';
import { Async } from '../../ui/async';
import { Heading, Paragraph } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { useWords } from './use-words';

/** The questions as the applicant gets them, to be tried; nothing typed here is kept. */
function Form({ form }: { form: FormDefinition }): ReactElement {
  const { t } = useTranslation('schemes');
  const text = useText();
  const [answers, setAnswers] = useState<Answers>({});
  const control = {
    answers,
    set: (pointer: string, value: unknown) => setAnswers((before) => withValueAt(before, pointer, value)),
    leave: () => undefined,
    errorAt: () => undefined,
    isRequired: () => true,
  };
  return (
    <>
      <Heading level={2} data-size="sm">
        {t('preview.form')}
      </Heading>
      <Paragraph className="subtle">{t('preview.nothingKept')}</Paragraph>
      {form.toBeConfirmed === true && <Paragraph>{t('preview.toBeConfirmed')}</Paragraph>}
      {form.steps.map((step) => (
        <section key={step.key}>
          <Heading level={3} data-size="xs">
            <span className="as-written">{text(step.title)}</span>
          </Heading>
          <div className="as-written">
            <FormFields fields={step.fields} form={control} />
          </div>
        </section>
      ))}
    </>
  );
}

function CallPreview({ call }: { call: NonNullable<Preview['call']> }): ReactElement {
  const { t } = useTranslation('schemes');
  const { word } = useWords();
  const written = (text: string): ReactElement => <span className="as-written">{text}</span>;
  const { page } = call;
  return (
    <>
      <Heading level={2} data-size="sm">
        {t('preview.call')}
      </Heading>
      <Facts
        facts={[
          { label: word('name'), value: written(call.name) },
          { label: word('summary'), value: written(call.summary) },
          { label: word('purpose'), value: written(page.purpose) },
          { label: word('whoMayApply'), value: written(page.whoMayApply) },
          { label: word('covers'), value: written(page.covers) },
          { label: word('needed'), value: written(page.needed.join(' · ')) },
          { label: word('howLong'), value: written(page.howLong) },
        ]}
      />
    </>
  );
}

function Rates({ rates }: { rates: Preview['rates'] }): ReactElement | null {
  const { t } = useTranslation('schemes');
  if (rates.length === 0) return null;
  return (
    <>
      <Heading level={2} data-size="sm">
        {t('preview.rates')}
      </Heading>
      <ul>
        {rates.map(({ label, value, toBeConfirmed }) => (
          <li key={`${label} ${value}`}>
            <span className="as-written">
              {label}: {value}
            </span>{' '}
            {toBeConfirmed && <span className="subtle">({t('toBeConfirmed')})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What people would see if the draft were published. */
export function PreviewTab({ id }: { id: string }): ReactElement {
  const { t } = useTranslation('schemes');
  return (
    <Async query={useQuery(previewQuery(id))}>
      {({ call, rates, form }) => (
        <>
          {call === null && form === null && rates.length === 0 && <EmptyState text={t('preview.nothing')} />}
          {call !== null && <CallPreview call={call} />}
          <Rates rates={rates} />
          {form !== null && <Form form={form as unknown as FormDefinition} />}
        </>
      )}
    </Async>
  );
}
