import type { Party, Restriction } from '@tilsagn/domain/access/actor';
import type { Language } from '@tilsagn/domain/language/language';

/** A person as the log-in provider told of them. */
export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly parties: readonly Party[];
}

/** What the log-in needs to know of people; the access module keeps it. */
export abstract class People {
  /** Keeps who logged in, so that others can write to them. */
  abstract remember(person: Person): Promise<void>;
  /** The roles the county has given the person for this business date, with their bounds; asked on every request. */
  abstract staffRolesOf(sub: string): Promise<readonly Restriction[]>;
  /** The language the person has chosen, if any. */
  abstract languageOf(sub: string): Promise<Language | undefined>;
  /** Speaks and writes to the person in that language from now on. */
  abstract chooseLanguage(sub: string, language: Language): Promise<void>;
}
