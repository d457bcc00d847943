import { useTranslation } from 'react-i18next';

const KNOWN = [
  'applicant',
  'caseworker',
  'approver',
  'finance',
  'scheme_administrator',
  'auditor',
  'system_administrator',
  'system',
] as const;

/** What a role is called; one the pages do not know is left as it is written. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => {
    const known = KNOWN.find((each) => each === role);
    return known === undefined ? role : t(`role.${known}`);
  };
}
