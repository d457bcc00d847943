import { useTranslation } from 'react-i18next';
import type { Applicant, Organisation } from '../api/contract';
import { formatOrgnr } from '../lib/mod11';
import type { Fact } from './facts';

/** What the register says about a company, as rows of facts. */
export function useOrganisationFacts(): (organisation: Organisation | Applicant) => Fact[] {
  const { t } = useTranslation();
  const place = ({ municipalityName: name, municipalityNumber: number }: Organisation | Applicant): string =>
    name ?? (number === null ? '–' : t('organisation.outside', { number }));
  return (organisation) => [
    { label: t('organisation.name'), value: organisation.name },
    { label: t('organisation.orgnr'), value: <span className="num">{formatOrgnr(organisation.orgnr)}</span> },
    { label: t('organisation.form'), value: organisation.form },
    {
      label: t('organisation.municipality'),
      value: place(organisation),
    },
    { label: t('organisation.employees'), value: organisation.employees ?? t('organisation.fewerThanFive') },
    { label: t('organisation.nace'), value: organisation.naceCode ?? '–' },
  ];
}
