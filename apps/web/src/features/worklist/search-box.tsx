import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field';

export const SEARCH_ID = 'filter-q';

/** Searches as one types. */
export function SearchBox({
  q,
  onChange,
}: {
  q: string | undefined;
  onChange: (q: string | undefined) => void;
}): ReactElement {
  const { t } = useTranslation('worklist');
  const [typed, setTyped] = useState(q ?? '');
  const [asked, setAsked] = useState(q);
  if (asked !== q) {
    // The address was changed by something else: a view, a chip, the way back.
    setAsked(q);
    if ((q ?? '') !== typed.trim()) setTyped(q ?? '');
  }
  const wanted = typed.trim() === '' ? undefined : typed.trim();
  useEffect(() => {
    if (wanted === q) return;
    const timer = setTimeout(() => onChange(wanted), 300);
    return () => clearTimeout(timer);
  }, [wanted, q, onChange]);
  return (
    <search>
      <TextField id={SEARCH_ID} label={t('filter.search')} value={typed} onChange={setTyped} />
    </search>
  );
}
