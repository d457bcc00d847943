import { v7 } from 'uuid';

/** A new UUIDv7: made by the application, so that it is known before the row is written. */
export const newId = (): string => v7();
