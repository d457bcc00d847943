import { useTranslation } from 'react-i18next';
import type money from '../locales/nb/money.json';

type Named = keyof typeof money.frameName;

/** What a frame or a measure is called; one the catalogue does not know keeps its key. */
export function useFrameName(): (key: string) => string {
  const { t } = useTranslation('money');
  return (key) => t(`frameName.${key as Named}`, { defaultValue: key });
}
