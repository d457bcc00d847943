const Sequencer = require('@jest/test-sequencer').default;
const { isLong } = require('./kinds-of-tests.cjs');

/**
 * The order of jest, but what is known to take long comes first: on a fresh machine, where no durations are known,
 * jest goes by size and would keep it for last, when the other worker has nothing left to do.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const ordered = super.sort(tests);
    return [...ordered.filter(({ path }) => isLong(path)), ...ordered.filter(({ path }) => !isLong(path))];
  }
};
