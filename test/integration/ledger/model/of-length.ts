import fc from 'fast-check';

/** Arrays that are always drawn in full length, and of which a failing case keeps only what it needs. */
class OfLength<T> extends fc.Arbitrary<T[]> {
  private readonly full: fc.Arbitrary<T[]>;
  private readonly any: fc.Arbitrary<T[]>;

  constructor(each: fc.Arbitrary<T>, length: number) {
    super();
    this.full = fc.array(each, { minLength: length, maxLength: length });
    this.any = fc.array(each, { maxLength: length });
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<T[]> {
    return this.full.generate(random, bias);
  }

  override canShrinkWithoutContext(value: unknown): value is T[] {
    return this.any.canShrinkWithoutContext(value);
  }

  override shrink(value: T[], context: unknown): fc.Stream<fc.Value<T[]>> {
    return this.any.shrink(value, context);
  }
}

export const ofLength = <T>(each: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  new OfLength(each, length);
