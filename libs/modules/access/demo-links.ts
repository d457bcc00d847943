/** What only the demo has to show; empty everywhere else. */
export class DemoLinks {
  constructor(readonly mailUrl?: string) {}
}
