/** A page of a list; `next` is the cursor of the one after it, null on the last. */
export interface PageOfRows<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Everything on all pages. The next page is read while what is on this one is written, and no more than that. */
export async function* rowsOfPages<Item>(
  first: PageOfRows<Item>,
  read: (cursor: string) => Promise<PageOfRows<Item>>,
): AsyncGenerator<Item> {
  for (let page = first; ;) {
    const following = page.next === null ? null : read(page.next);
    // Whoever stops listening half-way never awaits it, and a failure nobody awaits would end the process.
    following?.catch(() => undefined);
    yield* page.items;
    if (following === null) return;
    page = await following;
  }
}
