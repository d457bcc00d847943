/** A property of the ledger's rows that `ledger check` asks the database about (reliability of the ledger, I1-I15). */
export interface Invariant {
  readonly name: `I${number}`;
  readonly meaning: string;
}

export const INVARIANTS: readonly Invariant[] = [
  { name: 'I1', meaning: 'each transfer has two entries, equal and opposite' },
  { name: 'I2', meaning: 'no account was ever below its lowest' },
  { name: 'I3', meaning: 'what was given equals what stands, per frame and measure' },
  { name: 'I6', meaning: 'nobody can change an entry' },
  { name: 'I7', meaning: 'each balance is the sum of its entries' },
  { name: 'I8', meaning: 'the booking time rises, and the blocks follow each other' },
  { name: 'I10', meaning: 'each transfer stays in its frame and year' },
  { name: 'I11', meaning: 'each grant adds up' },
];
