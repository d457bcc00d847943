import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/role-queries';
import { TextField } from '../../ui/text-field';

interface Props {
  sub: string;
  error: string | undefined;
  onChange: (sub: string) => void;
}

/** Who gets the role: found among those who are known, or written as the log-in names them. */
export function PersonField({ sub, error, onChange }: Props): ReactElement {
  const { t } = useTranslation('admin');
  const { data: people = [] } = useQuery(peopleQuery(useDeferredValue(sub.trim())));
  const others = people.some((person) => person.sub === sub) ? [] : people.slice(0, 5);
  return (
    <>
      <TextField
        id="person"
        label={t('grant.person')}
        help={t('grant.personHelp')}
        value={sub}
        onChange={onChange}
        error={error}
      />
      {others.length > 0 && (
        <ul className="plain-list" aria-label={t('grant.found')}>
          {others.map((person) => (
            <li key={person.sub}>
              <button type="button" className="ds-link link-button" onClick={() => onChange(person.sub)}>
                {t('grant.choose', { name: person.name, sub: person.sub })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
