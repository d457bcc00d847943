/** So many requests are under way together: enough that the server never waits for the one who asks. */
const TOGETHER = 8;

/** Does something with each, some at a time, and gathers the faults that it finds. */
export async function eachOf<T>(
  all: readonly T[],
  find: (one: T) => Promise<readonly string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  const left = all.values();
  const work = async (): Promise<void> => {
    for (const one of left) faults.push(...(await find(one)));
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return faults;
}
