// Small files with much to do: a thousand requests, programs that start and stop, random histories.
const LONG = [/\/test\/contract\//, /\/test\/integration\/(start|backup|queue)\//, /\/model[^/]*\.test\.ts$/];

// They make a program of some of its parts, or look at all that a process has written: no other file may be there.
const ALONE = [/\/(outbox\/outbox|notifications\/notifications|auth\/logs)\.test\.ts$/];

const isOf = (places) => (path) => places.some((place) => place.test(path));

exports.isLong = isOf(LONG);
exports.isAlone = isOf([...LONG, ...ALONE]);
