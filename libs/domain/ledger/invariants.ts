/** A property of the ledger's rows that `ledger check` asks the database about (reliability of the ledger, I1-I15). */
export interface Invariant {
  readonly name: `I${number}`;
  readonly meaning: string;
}

export const INVARIANTS: readonly Invariant[] = [
  { name: 'I1', meaning: 'each transfer has two entries, equal and opposite' },
  { name: 'I2', meaning: 'no account was ever below its lowest' },
  { name: 'I3', meaning: 'what was given equals what stands, per frame and measure' },
  { name: 'I4', meaning: 'each payment is resolved at most once' },
  { name: 'I6', meaning: 'nobody can change an entry, and each correction is the mirror of one transfer' },
  { name: 'I7', meaning: 'each balance is the sum of its entries' },
  { name: 'I8', meaning: 'the booking time rises, and the blocks follow each other' },
  { name: 'I9', meaning: 'nothing is dated in a closed year after it was closed' },
  { name: 'I10', meaning: 'each transfer stays in its frame and year' },
  { name: 'I11', meaning: 'each grant adds up' },
  { name: 'I12', meaning: 'a closed year holds nothing that was to be carried or to lapse' },
  { name: 'I15', meaning: 'behind each transfer with authority stand two persons' },
];
