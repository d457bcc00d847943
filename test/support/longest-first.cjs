const Sequencer = require('@jest/test-sequencer').default;

// Small files with much to do: on a fresh machine, where no durations are known, jest goes by size and would keep
// them for last, when the other worker has nothing left to do.
const LONG = [/\/test\/contract\//, /\/test\/integration\/(start|backup|queue)\//, /\/model[^/]*\.test\.ts$/];

const isLong = ({ path }) => LONG.some((place) => place.test(path));

/** The order of jest, but what is known to take long comes first. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const ordered = super.sort(tests);
    return [...ordered.filter(isLong), ...ordered.filter((test) => !isLong(test))];
  }
};
