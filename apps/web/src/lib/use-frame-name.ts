import { useTranslation } from 'react-i18next';

const KNOWN = [
  'bio',
  'extraordinary-covid',
  'fagbrev-pa-jobb',
  'apprentice-measures',
  'udir-apprentices',
  'career-guidance-and-higher-vocational',
  'kompetansepilot',
] as const;

/** What a frame or a measure is called; one the catalogue does not know keeps its key. */
export function useFrameName(): (key: string) => string {
  const { t } = useTranslation();
  return (key) => {
    const known = KNOWN.find((each) => each === key);
    return known === undefined ? key : t(`frameName.${known}`);
  };
}
