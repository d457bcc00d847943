import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { effectsQuery, type FrameAct, LEDGER, type Proposal } from '../../../api/act-queries';
import { useCommand } from '../../../api/use-command';
import { FRAME_ACT_KINDS, type FrameActKind } from '../../../lib/frame-act-kinds';
import { refusalAt } from '../../../lib/refusal-at';
import { toFirstMistake } from '../../../lib/to-first-mistake';
import { Button, Paragraph } from '../../../ui/digdir';
import { ProblemAlert } from '../../../ui/problem-alert';
import { SelectField } from '../../../ui/select-field';
import { actOf, faultsOf, type Part, partsOf, type Values } from './act-form';
import { ActFields } from './act-fields';
import { EffectPreview } from './effect-preview';
import { useFaultWords } from './use-fault-words';
import { useKnownPlaces } from './use-known-places';
import { useSettled } from './use-settled';

interface Props {
  today: string;
  kind?: FrameActKind | undefined;
  frame?: string | undefined;
  measure?: string | undefined;
  year?: number | undefined;
  transferId?: string | undefined;
}

/** The years an act may be about: those that are still of interest, the next one first. */
const yearsAround = (thisYear: number): number[] => [1, 0, -1, -2].map((step) => thisYear + step);

/** Chooses what to do, fills it in, sees what it would do and sends it to a second person. */
export function ActForm({ today, kind: first, frame, measure, year, transferId }: Props): ReactElement {
  const { t } = useTranslation('acts');
  const faultWords = useFaultWords();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const thisYear = Number(today.slice(0, 4));
  const [kind, setKind] = useState<FrameActKind>(first ?? 'top_up');
  const [values, setValues] = useState<Values>({
    year: year ?? thisYear,
    frame,
    measure,
    valueDate: today,
    validFrom: `${year ?? thisYear}-01-01`,
    validTo: `${year ?? thisYear}-12-31`,
  });
  const [tried, setTried] = useState(false);
  const faults = faultsOf(kind, values);
  const lacksTransfer = kind === 'reverse' && transferId === undefined;
  const isWhole = Object.keys(faults).length === 0 && !lacksTransfer;
  const act = actOf(kind, values, transferId);
  const written = JSON.stringify(act);
  const asked = useSettled(written);
  const isAsked = isWhole && asked === written;
  const preview = useQuery({ ...effectsQuery(JSON.parse(asked) as FrameAct), enabled: isAsked });
  const send = useCommand<Proposal>({
    touches: [LEDGER],
    onDone: ({ id }) => navigate({ to: '/okonomi/forslag/$id', params: { id } }),
  });
  const [sent, setSent] = useState('');
  const refused = send.error !== null && sent === written ? send.error : isAsked ? preview.error : null;
  const places = useKnownPlaces(values.year ?? thisYear);
  const pointers = partsOf(kind).flatMap((part) => [`/${part}`, part]);
  const errorAt = (part: Part): string | undefined => {
    const fault = faults[part];
    if (tried && fault !== undefined) return faultWords(fault);
    return refusalAt(refused, `/${part}`, part);
  };
  return (
    <form
      ref={form}
      noValidate
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setSent(written);
        if (isWhole) send.mutate({ path: '/api/finance/proposals', method: 'POST', body: act });
        else requestAnimationFrame(() => toFirstMistake(form.current));
      }}
    >
      <div>
        <SelectField
          id="felt-kind"
          label={t('field.kind')}
          help={t(`means.${kind}`)}
          value={kind}
          choices={FRAME_ACT_KINDS.map((each) => ({ value: each, label: t(`doing.${each}`) }))}
          onChange={(chosen) => {
            setKind(FRAME_ACT_KINDS.find((each) => each === chosen) ?? kind);
            setTried(false);
          }}
        />
        {lacksTransfer ? (
          <>
            <Paragraph>{t('new.chooseTransfer')}</Paragraph>
            <Link className="ds-link" to="/okonomi">
              {t('new.toFrames')}
            </Link>
          </>
        ) : (
          <ActFields
            kind={kind}
            values={values}
            years={yearsAround(thisYear)}
            places={places}
            errorAt={errorAt}
            onChange={setValues}
          />
        )}
      </div>
      {!lacksTransfer && (
        <>
          <EffectPreview effects={preview.data} error={refused} asked={isWhole} />
          <div>
            <ProblemAlert error={sent === written ? send.error : null} atFields={pointers} />
            <div className="button-row">
              <Button type="submit" loading={send.isPending}>
                {t('new.send')}
              </Button>
            </div>
          </div>
        </>
      )}
    </form>
  );
}
