import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameActKind } from '../../../lib/frame-act-kinds';
import { DateField } from '../../../ui/date-field';
import { MoneyField } from '../../../ui/money-field';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { isOptional, mayBeNew, type Part, partsOf, type Values } from './act-form';
import { PlaceField } from './place-field';
import type { KnownPlaces } from './use-known-places';

interface Props {
  kind: FrameActKind;
  values: Values;
  years: readonly number[];
  places: KnownPlaces;
  errorAt: (part: Part) => string | undefined;
  onChange: (values: Values) => void;
}

/** What there is differs from year to year. */
const NOWHERE = { frame: undefined, measure: undefined, toFrame: undefined, toMeasure: undefined };

/** The fields of an act, those its kind needs and no others. */
export function ActFields({ kind, values, years, places, errorAt, onChange }: Props): ReactElement {
  const { t } = useTranslation('acts');
  const set = (changed: Values): void => onChange({ ...values, ...changed });
  const common = (part: Part) => ({
    id: `felt-${part}`,
    error: errorAt(part),
    optional: isOptional(kind, part),
  });
  const moves = kind === 'reallocate';
  const place = (part: 'frame' | 'measure' | 'toFrame' | 'toMeasure', label: string): ReactElement => {
    const isFrame = part === 'frame' || part === 'toFrame';
    const home = part === 'measure' ? values.frame : values.toFrame;
    const known = isFrame ? places.frames : places.measuresOf(home);
    const makes = isFrame ? t('field.newFrame') : t('field.newMeasure');
    return (
      <PlaceField
        key={`${kind} ${part} ${isFrame ? '' : (home ?? '')}`}
        {...common(part)}
        label={label}
        known={known}
        value={values[part]}
        empty={isOptional(kind, part) ? t('field.undistributed') : undefined}
        makes={mayBeNew(kind, part) ? makes : undefined}
        onChange={(key) =>
          set({
            [part]: key,
            ...(part === 'frame' && { measure: undefined }),
            ...(part === 'toFrame' && { toMeasure: undefined }),
          })
        }
      />
    );
  };
  const text = (part: 'decisionRef' | 'sourceRef' | 'reason', label: string, help?: string): ReactElement => (
    <TextField
      key={part}
      {...common(part)}
      label={label}
      help={help}
      {...(part === 'reason' && { rows: 3 })}
      value={values[part] ?? ''}
      onChange={(words) => set({ [part]: words })}
    />
  );
  const date = (part: 'valueDate' | 'validFrom' | 'validTo', label: string, help?: string): ReactElement => (
    <DateField
      key={part}
      {...common(part)}
      label={label}
      help={help}
      value={values[part]}
      onChange={(day) => set({ [part]: day })}
    />
  );
  const fields: Readonly<Record<Part, () => ReactElement>> = {
    year: () => (
      <SelectField
        key="year"
        {...common('year')}
        label={t('field.year')}
        value={values.year === undefined ? undefined : String(values.year)}
        choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(year) => set({ year: year === undefined ? undefined : Number(year), ...NOWHERE })}
      />
    ),
    frame: () => place('frame', moves ? t('field.fromFrame') : t('field.frame')),
    measure: () => place('measure', moves ? t('field.fromMeasure') : t('field.measure')),
    toFrame: () => place('toFrame', t('field.toFrame')),
    toMeasure: () => place('toMeasure', t('field.toMeasure')),
    amountOre: () => (
      <MoneyField
        key="amountOre"
        {...common('amountOre')}
        label={kind === 'overbook' ? t('field.limitOre') : t('field.amountOre')}
        value={values.amountOre}
        onChange={(amountOre) => set({ amountOre })}
      />
    ),
    valueDate: () => date('valueDate', t('field.valueDate'), t('field.valueDateHelp')),
    validFrom: () => date('validFrom', t('field.validFrom')),
    validTo: () => date('validTo', t('field.validTo')),
    decisionRef: () => text('decisionRef', t('field.decisionRef'), t('field.decisionRefHelp')),
    sourceRef: () => text('sourceRef', t('field.sourceRef')),
    reason: () => text('reason', t('field.reason')),
  };
  return <>{partsOf(kind).map((part) => fields[part]())}</>;
}
