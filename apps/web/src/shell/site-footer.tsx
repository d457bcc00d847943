import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function SiteFooter(): ReactElement {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <div className="bar">
        <p>
          <strong>{t('service')}</strong> · {t('footer.about')}
        </p>
        <p>{t('footer.register')}</p>
        <ul className="footer-links">
          <li>
            <Link to="/tilgjengelighet">{t('footer.accessibility')}</Link>
          </li>
          <li>
            <Link to="/personvern">{t('footer.privacy')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
