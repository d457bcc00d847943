/** What came back, whoever fetched it. */
export interface Came {
  readonly status: number;
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>;
  readonly text: string;
}
