import { Db } from '@tilsagn/platform/database/db';
import { type Client, escapeLiteral, type QueryResult } from 'pg';

interface Asked {
  readonly sql: string;
  readonly answer: (rows: unknown[]) => void;
}

/**
 * Keeps what the facade asks until a whole run can go to the server as one message; a question that is refused
 * undoes itself alone there, as the posting functions do. What is asked and how the answer is read stays the facade's.
 */
export class Later extends Db {
  private asked: Asked[] = [];

  override query<R>(sql: string, params: unknown[] = []): Promise<R[]> {
    const filled = sql.replace(/\$(\d+)/g, (_, place: string) =>
      escapeLiteral(String(params[Number(place) - 1])),
    );
    return new Promise((resolve) => {
      this.asked.push({ sql: filled, answer: (rows) => resolve(rows as R[]) });
    });
  }

  /** What is asked and not yet sent. */
  get waiting(): readonly string[] {
    return this.asked.map(({ sql }) => sql);
  }

  /** Sends all that was asked since the last time, and gives each its answer. */
  async ask(client: Client): Promise<void> {
    const asked = this.asked;
    this.asked = [];
    const text = asked.map(({ sql }) => `${sql};`).join('\n');
    // One question alone is answered by one result, several by a list.
    const answers = [(await client.query(text)) as QueryResult | QueryResult[]].flat();
    asked.forEach(({ answer }, place) => answer(answers[place]?.rows ?? []));
  }
}
