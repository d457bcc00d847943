import { open } from 'node:fs/promises';

/** What was written to a file, or the names in a folder, stays even if the power goes. */
export async function synced(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
