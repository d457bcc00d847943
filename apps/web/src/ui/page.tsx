import { useLocation } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading } from './digdir';

let opened = false;

const InsidePage = createContext(false);

/** Whether a page already has its heading: what stands inside it must not bring another. */
export const useInsidePage = (): boolean => useContext(InsidePage);

interface Props {
  /** Text of the only h1 and of the window's title. */
  title: string;
  /** Where somebody wrote the title, and not the service: the language they write in. */
  titleLang?: string | undefined;
  /** Stands above the title: where this belongs. */
  kicker?: ReactNode;
  intro?: ReactNode;
  /** Beside the title on a wide screen. */
  aside?: ReactNode;
  /** `text` for reading and forms, `wide` for tables. */
  width?: 'text' | 'normal' | 'wide';
  /** Holds the place of a page that is on its way. */
  pending?: boolean;
  children?: ReactNode;
}

/** Frame of every page: after navigation the title of the window follows and the focus stands on the heading. */
export function Page({
  title,
  titleLang,
  kicker,
  intro,
  aside,
  width = 'normal',
  pending = false,
  children,
}: Props): ReactElement {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – ${t('service')}`;
  }, [title, t]);
  useEffect(() => {
    if (opened) heading.current?.focus();
    if (!pending) opened = true;
  }, [pathname, pending]);
  return (
    <InsidePage value={true}>
      <div className="page" data-width={width} {...(width === 'wide' ? { 'data-size': 'sm' as const } : {})}>
        <header className="page-head">
          <div className="page-head-text">
            {kicker !== undefined && <div className="kicker">{kicker}</div>}
            <Heading
              level={1}
              lang={titleLang}
              data-size="lg"
              ref={heading}
              tabIndex={-1}
              className="page-title"
            >
              {title}
            </Heading>
            {intro !== undefined && <div className="lead">{intro}</div>}
          </div>
          {aside !== undefined && <div className="page-head-aside">{aside}</div>}
        </header>
        {children}
      </div>
    </InsidePage>
  );
}
