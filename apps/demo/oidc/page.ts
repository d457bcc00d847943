import { DEFAULT_LANGUAGE, textIn, type Language } from '@tilsagn/domain/language/language';
import { companyName, type Persona } from '../personas';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
  :root { color-scheme: light; font-family: Inter, system-ui, sans-serif; color: #1e2b3c; background: #f3f5f8; }
  body { margin: 0; }
  main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
  h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
  h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; }
  p { line-height: 1.5; max-width: 44rem; margin: 0; }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1rem; padding: 0; margin: 0; list-style: none; }
  .card { background: #fff; border: 1px solid #cfd6e0; border-radius: .5rem; padding: 1.1rem; display: flex; flex-direction: column; gap: .5rem; }
  .card h3 { margin: 0; font-size: 1.1rem; }
  .title { color: #46566b; }
  .card ul { margin: 0; padding-left: 1.1rem; line-height: 1.5; }
  .card form { margin-top: auto; padding-top: .5rem; }
  button { font: inherit; font-weight: 600; width: 100%; padding: .7rem 1rem; border: 0; border-radius: .35rem; background: #14517b; color: #fff; cursor: pointer; }
  button:hover { background: #0d3a59; }
  button:focus-visible { outline: 3px solid #14517b; outline-offset: 3px; }
`;

/** A whole page. */
export const page = (title: string, body: string, language: Language = DEFAULT_LANGUAGE): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${html(title)}</title>` +
  `<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">` +
  `<style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

const WORDS = {
  nb: {
    choose: 'Velg hvem du vil være',
    about:
      'Dette er innloggingen i demoen. Alle personer og virksomheter er oppdiktet, og du trenger ikke passord.',
    applicants: 'Søkere',
    county: 'Fylkeskommunen',
    logIn: 'Logg inn som',
  },
  nn: {
    choose: 'Vel kven du vil vere',
    about:
      'Dette er innlogginga i demoen. Alle personar og verksemder er oppdikta, og du treng ikkje passord.',
    applicants: 'Søkjarar',
    county: 'Fylkeskommunen',
    logIn: 'Logg inn som',
  },
  en: {
    choose: 'Choose who you want to be',
    about:
      'This is the log-in of the demo. All people and organisations are made up, and you need no password.',
    applicants: 'Applicants',
    county: 'The county council',
    logIn: 'Log in as',
  },
} as const;

function card(persona: Persona, action: string, language: Language): string {
  const companies = persona.orgnrs.map((orgnr) => `<li>${html(companyName(orgnr))}</li>`).join('');
  return (
    `<li class="card"><h3>${html(persona.name)}</h3><p class="title">${html(textIn(language, persona.title))}</p>` +
    (companies === '' ? '' : `<ul>${companies}</ul>`) +
    `<p>${html(textIn(language, persona.can))}</p><form method="post" action="${html(action)}">` +
    `<input type="hidden" name="sub" value="${html(persona.sub)}">` +
    `<button type="submit">${WORDS[language].logIn} ${html(persona.name)}</button></form></li>`
  );
}

const section = (title: string, personas: readonly Persona[], action: string, language: Language): string =>
  `<h2>${html(title)}</h2><ul class="cards">${personas.map((each) => card(each, action, language)).join('')}</ul>`;

/** The log-in page in that language: everybody there is to be, with what each can do. */
export function loginPage(personas: readonly Persona[], action: string, language: Language): string {
  const words = WORDS[language];
  const applicants = personas.filter((persona) => persona.orgnrs.length > 0);
  const staff = personas.filter((persona) => persona.roles.length > 0);
  return page(
    `${words.choose} – Tilsagn demo`,
    `<h1>${words.choose}</h1><p>${words.about}</p>` +
      section(words.applicants, applicants, action, language) +
      section(words.county, staff, action, language),
    language,
  );
}

/** Confirms a log-out by itself; the button is for browsers without scripts. */
export const logoutPage = (form: string): string =>
  page(
    'Logger ut – Tilsagn demo',
    `<h1>Du logges ut</h1>${form}<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Logg ut</button></p>` +
      `<script>document.querySelector('button').click()</script>`,
  );

/** Says that something went wrong at the log-in. */
export const errorPage = (reason: string): string =>
  page(
    'Innloggingen stoppet – Tilsagn demo',
    `<h1>Innloggingen stoppet</h1><p>Gå tilbake til Tilsagn og prøv igjen. (${html(reason)})</p>`,
  );
