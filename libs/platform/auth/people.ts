import type { Party, Role } from '@tilsagn/domain/access/actor';
import type { Language } from '@tilsagn/domain/language/language';

/** A person as the log-in provider told of them. */
export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly parties: readonly Party[];
}

/** A role with its bounds as SQL gives it. */
export interface RoleInJson {
  readonly role: Role;
  /** Øre, as digits. */
  readonly limitOre: string | null;
  readonly schemes: readonly string[] | null;
}

/** What the log-in needs to know of people; the access module keeps it. */
export abstract class People {
  /** Keeps who logged in, so that others can write to them. */
  abstract remember(person: Person): Promise<void>;
  /**
   * SQL that gives the roles the county has given a person for a business date, as a JSON array of `RoleInJson`: a
   * request asks for them together with its session.
   * @param sub SQL for the person
   * @param today SQL for the date
   */
  abstract rolesAsJson(sub: string, today: string): string;
  /** The language the person has chosen, if any. */
  abstract languageOf(sub: string): Promise<Language | undefined>;
  /** Speaks and writes to the person in that language from now on. */
  abstract chooseLanguage(sub: string, language: Language): Promise<void>;
}
