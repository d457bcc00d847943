/** A page of a list; `next` is the cursor of the one after it, null on the last. */
export interface PageOfRows<Item, Cursor = string> {
  readonly items: readonly Item[];
  readonly next: Cursor | null;
}

/** Everything on all pages. The next page is read while what is on this one is written, and no more than that. */
export async function* rowsOfPages<Item, Cursor = string>(
  first: PageOfRows<Item, Cursor>,
  read: (cursor: Cursor) => Promise<PageOfRows<Item, Cursor>>,
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

/** Which rows of an ordered list are read: at most so many, those behind this one. */
export interface Stretch<Item> {
  readonly most: number;
  /** Left out: from the first. */
  readonly after?: Item;
}

/** So many rows of a list are read at a time. */
const STRETCH = 500;

/** All rows of an ordered list, stretch by stretch; the first is read at once, so that its failure is an answer. */
export async function allRows<Item>(
  read: (stretch: Stretch<Item>) => Promise<readonly Item[]>,
  most = STRETCH,
): Promise<AsyncGenerator<Item>> {
  const page = async (after?: Item): Promise<PageOfRows<Item, Item>> => {
    const items = await read({ most, ...(after !== undefined && { after }) });
    return { items, next: items.length < most ? null : (items.at(-1) ?? null) };
  };
  return rowsOfPages(await page(), page);
}

/** Each of them as something else, when its turn comes. */
export async function* eachAs<Item, Other>(
  items: AsyncIterable<Item>,
  as: (item: Item) => Other,
): AsyncGenerator<Other> {
  for await (const item of items) yield as(item);
}
