import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a gauge shows when it is asked: values by their labels. */
export type Reading = readonly {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}[];

/**
 * The figures of this process in Prometheus' format. Names and labels only: a figure never holds an id, a name or
 * an address, and a label has few values (a route's pattern, a code of the catalogue), never one per case.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** A number that only rises, such as postings made. */
  counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  /** How long something took, in seconds. */
  seconds<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Histogram<Label> {
    return new Histogram({
      name,
      help,
      labelNames: [...labelNames],
      buckets: SECONDS,
      registers: [this.registry],
    });
  }

  /** A number that is read anew each time somebody asks; where reading fails, the gauge shows nothing. */
  gauge(name: string, help: string, labelNames: readonly string[], read: () => Promise<Reading>): void {
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { labels, value } of await read()) this.set(labels, value);
      },
    });
  }
}
