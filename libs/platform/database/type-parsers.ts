import { types } from 'pg';

type Parse = (text: string) => unknown;
const asIs: Parse = (text) => text;
const DATE_ARRAY = 1182;

const ours: Readonly<Record<number, Parse>> = {
  [types.builtins.INT8]: (text) => BigInt(text),
  [types.builtins.DATE]: asIs,
};

const TEXT_ARRAY = 1009;
/** pg's own parser of a type; its list of types is an enumeration that leaves out arrays. */
const theirs = types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parse;
const textArray = theirs(TEXT_ARRAY) as (text: string) => (string | null)[];
const ourArrays: Readonly<Record<number, Parse>> = {
  1016: (text) => textArray(text).map((element) => (element === null ? null : BigInt(element))),
  [DATE_ARRAY]: textArray,
};

/**
 * How rows come back: int8 as bigint (amounts are øre and must not pass through a float) and date as
 * 'YYYY-MM-DD' (a date has no time zone). Given per connection, so that other users of pg are not touched.
 */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parse {
    const parse = format === 'binary' ? undefined : (ours[oid] ?? ourArrays[oid]);
    return parse ?? theirs(oid, format);
  },
};
