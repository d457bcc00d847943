import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits for a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps in a secret's place. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The token that pages send back with every change. It follows from the session and says nothing of it. */
export const csrfTokenOf = (secret: string): string =>
  createHash('sha256').update(`csrf:${secret}`).digest('base64url');

/** Compares two texts without telling by the time it takes where they differ. */
export const sameText = (a: string, b: string): boolean => timingSafeEqual(hashOf(a), hashOf(b));
