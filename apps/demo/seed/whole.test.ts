import type { INestApplicationContext } from '@nestjs/common';
import { Audit } from '@tilsagn/modules/audit';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { onceWhole } from './whole';

/** An application that keeps its audit trail in memory. */
function trail(): { app: INestApplicationContext; outcomes: string[] } {
  const outcomes: string[] = [];
  const audit = {
    record: ({ outcome }: { outcome: string }) => Promise.resolve(void outcomes.push(outcome)),
  };
  const db = { query: () => Promise.resolve(outcomes.map((outcome) => ({ outcome }))) };
  const app = { get: (wanted: unknown) => (wanted === Audit ? audit : db) };
  return { app: app as unknown as INestApplicationContext, outcomes };
}

describe('the making of the demo’s cases', () => {
  it('happens once', async () => {
    const { app, outcomes } = trail();
    const work = jest.fn(() => Promise.resolve());
    await onceWhole(app, work);
    await onceWhole(app, work);
    expect(work).toHaveBeenCalledTimes(1);
    expect(outcomes).toEqual(['begun', 'done']);
  });

  it('is told to have stopped halfway where it did, with what to delete', async () => {
    const { app } = trail();
    await expect(onceWhole(app, () => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
    const again = onceWhole(app, () => Promise.resolve());
    await expect(again).rejects.toThrow(StartupError);
    await expect(again).rejects.toThrow('Delete the data folder (.data, or what TILSAGN_DATA names)');
  });
});
