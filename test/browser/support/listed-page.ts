import type { Find } from './find-pages';

export interface ListedPage {
  /** The route as the router names it; a route without a row here fails the tests. */
  readonly route: string;
  /** Of screenshots. What does not exist ends with `-ukjent`. */
  readonly name: string;
  /** Who opens it; anybody where nobody is named. */
  readonly persona?: string;
  readonly address: string | Find;
  /** False where the page needs nothing of the API, so that it cannot be slow or fail. */
  readonly asks?: boolean;
}
