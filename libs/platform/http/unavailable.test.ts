import { isTemporary } from './unavailable';

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('what is worth trying again soon', () => {
  it.each([
    ['a lock time-out', withCode('55P03')],
    ['a statement time-out', withCode('57014')],
    ['a server that shuts down', withCode('57P01')],
    ['too many connections', withCode('53300')],
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['a full pool', new Error('timeout exceeded when trying to connect')],
    ['an error of the driver, wrapped', Object.assign(new Error('q'), { driverError: withCode('55P03') })],
    ['several, one of which is', new AggregateError([new Error('a'), withCode('57P01')])],
  ])('%s', (_, error) => {
    expect(isTemporary(error)).toBe(true);
  });

  it.each([
    ['a bug', new TypeError('x is undefined')],
    ['a broken constraint', withCode('23505')],
    ['a right that is lacking', withCode('42501')],
    ['no error', 'ECONNREFUSED'],
    ['several bugs', new AggregateError([new Error('a')])],
  ])('not %s', (_, error) => {
    expect(isTemporary(error)).toBe(false);
  });
});
