import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Translation } from './language';

const ROOT = resolve(__dirname, '../../..');

type Entries = { readonly [key: string]: string | Entries };

const json = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;

/** What a page says under a key such as `apply:review.send`, in that language. */
export function said(language: Translation, key: string): string {
  const [catalogue = '', path = ''] = key.split(':');
  const entries = json<Entries>(`apps/web/src/locales/${language}/${catalogue}.json`);
  const found = path
    .split('.')
    .reduce<string | Entries | undefined>((at, part) => (typeof at === 'object' ? at[part] : at), entries);
  if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`);
  return found;
}

interface Workflow {
  readonly transitions: readonly {
    readonly action: string;
    readonly label: Readonly<Record<Translation, string>>;
  }[];
}

/** What the button of an action on a case or a payment says in that language. */
export function actionSaid(language: Translation, of: 'case' | 'payment', action: string): string {
  const { transitions } = json<Workflow>(`apps/demo/data/workflows/bio-${of}.json`);
  const found = transitions.find((each) => each.action === action);
  if (found === undefined) throw new Error(`no action ${action}`);
  return found.label[language];
}
