import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { eligibilityQuery } from '../../api/queries';
import { isOrgnr } from '../../lib/mod11';
import { Button, Heading } from '../../ui/digdir';
import { Loading } from '../../ui/loading';
import { OrgField } from '../../ui/org-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { EligibilityAnswer } from './eligibility-answer';

/** Anyone may ask whether a company can apply, before they log in; the register answers, and nothing is kept. */
export function EligibilityCheck({ callKey }: { callKey: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const [orgnr, setOrgnr] = useState<string>();
  const [asked, setAsked] = useState<string>();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { data, error, isFetching, refetch } = useQuery({
    ...eligibilityQuery(callKey, asked ?? ''),
    enabled: asked !== undefined,
  });
  const wrong = tried && !isOrgnr(orgnr ?? '');
  const ask = (): void => {
    setTried(true);
    if (orgnr === undefined || !isOrgnr(orgnr)) form.current?.querySelector('input')?.focus();
    else if (orgnr === asked) void refetch();
    else setAsked(orgnr);
  };
  return (
    <section className="box eligibility" aria-labelledby="kan-soke">
      <Heading level={2} data-size="xs" id="kan-soke">
        {t('title')}
      </Heading>
      <p>{t('text')}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <OrgField
          id="felt-orgnr"
          label={t('orgnr')}
          error={wrong ? t('missing') : undefined}
          value={orgnr}
          onChange={setOrgnr}
        />
        <Button type="submit" variant="secondary" loading={isFetching}>
          {t('check')}
        </Button>
      </form>
      <div aria-live="polite">
        {isFetching && <Loading rows={3} />}
        {!isFetching && error !== null && <ProblemAlert error={error} />}
        {!isFetching && error === null && data !== undefined && <EligibilityAnswer answer={data} />}
      </div>
    </section>
  );
}
