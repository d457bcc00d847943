import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** The demo's log-in keeps what it must remember in memory: a restart logs everybody out of it. */
export class MemoryAdapter implements Adapter {
  private static readonly kept = new Map<string, Kept>();

  constructor(private readonly model: string) {}

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
    this.sweep();
    MemoryAdapter.kept.set(this.key(id), { payload, until: Date.now() + (expiresIn || 3600) * 1000 });
    return Promise.resolve(undefined);
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const kept = MemoryAdapter.kept.get(this.key(id));
    return Promise.resolve(kept !== undefined && kept.until > Date.now() ? kept.payload : undefined);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.search((payload) => payload.uid === uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.search((payload) => payload.userCode === userCode);
  }

  consume(id: string): Promise<undefined> {
    const kept = MemoryAdapter.kept.get(this.key(id));
    if (kept !== undefined) kept.payload.consumed = Math.floor(Date.now() / 1000);
    return Promise.resolve(undefined);
  }

  destroy(id: string): Promise<undefined> {
    MemoryAdapter.kept.delete(this.key(id));
    return Promise.resolve(undefined);
  }

  revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [key, { payload }] of MemoryAdapter.kept) {
      if (payload.grantId === grantId) MemoryAdapter.kept.delete(key);
    }
    return Promise.resolve(undefined);
  }

  private search(fits: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    const found = [...MemoryAdapter.kept].find(
      ([key, { payload }]) => key.startsWith(`${this.model}:`) && fits(payload),
    );
    return Promise.resolve(found?.[1].payload);
  }

  private sweep(): void {
    const now = Date.now();
    for (const [key, { until }] of MemoryAdapter.kept) if (until <= now) MemoryAdapter.kept.delete(key);
  }

  private key(id: string): string {
    return `${this.model}:${id}`;
  }
}
