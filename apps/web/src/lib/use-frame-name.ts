import { useTranslation } from 'react-i18next';
import type common from '../locales/nb/common.json';

type Named = keyof typeof common.frameName;

/** What a frame or a measure is called; one the catalogue does not know keeps its key. */
export function useFrameName(): (key: string) => string {
  const { t } = useTranslation();
  return (key) => t(`frameName.${key as Named}`, { defaultValue: key });
}
