/** What only the demo has to show: where its mails lie and where its date is moved. */
export interface DemoLinks {
  readonly mailUrl: string;
  readonly dateUrl: string;
}

/** Holds the links in the demo, nothing everywhere else. */
export class DemoSigns {
  constructor(readonly links?: DemoLinks) {}
}
