/** What is wrong with a definition, and where: a JSON pointer into the file. */
export interface Fault {
  readonly pointer: string;
  readonly fault: string;
}

export const isWhole = (value: number, from = 1): boolean => Number.isSafeInteger(value) && value >= from;
export const isShare = (basisPoints: number): boolean => isWhole(basisPoints) && basisPoints <= 10_000;

export const faultIf = (wrong: boolean, pointer: string, fault: string): Fault[] =>
  wrong ? [{ pointer, fault }] : [];

/** A name that stands in a list a second time, at each such place. */
export const repeatedAt = (names: readonly (readonly [name: string, pointer: string])[]): readonly Fault[] =>
  names.flatMap(([name, pointer], place) =>
    faultIf(names.findIndex(([other]) => other === name) < place, pointer, `${name}: stands twice`),
  );
