import type { Demo } from './demo';
import { PERSONAS } from './personas';

/** What the terminal shows when everything is up. */
export function welcome({ url, mailUrl, dateUrl }: Demo): string {
  const widest = Math.max(...PERSONAS.map((persona) => persona.name.length));
  const people = PERSONAS.map((persona) => `    ${persona.name.padEnd(widest)}  ${persona.title.nb}`);
  return [
    '',
    `  Tilsagn er klar:      ${url}`,
    `  E-posten som sendes:  ${mailUrl}`,
    `  Flytt dagens dato:    ${dateUrl}`,
    '',
    '  Logg inn som en av disse. Ingen av dem finnes, og ingenting går ut av denne maskinen.',
    ...people,
    '',
    '  Ctrl-C stopper alt. Det du har gjort, er her igjen ved neste start.',
    '',
  ].join('\n');
}
