/** How many requests each operation gets from the fuzzer; `npm run test:long` asks for more. */
export const RUNS = Number(process.env['TILSAGN_TEST_RUNS'] ?? 10);

/** Whether what is sampled elsewhere is walked whole. */
export const LONG = RUNS >= 1_000;
