import type { Casework } from '../../support/casework';
import type { Attempt } from '../support/client';

/** Brings a world to where an operation can succeed, and says how it is asked; a new object each time. */
export type Recipe = (work: Casework) => Promise<Attempt>;
