import { outcomeOf } from './outcome';

describe('what became of a mail', () => {
  it.each([
    ['a 4xx reply', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'retry'],
    ['a 5xx reply', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'permanent'],
    ['a 5xx reply after the body', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'permanent'],
    [
      'no server there',
      { code: 'ESOCKET', message: 'connect ECONNREFUSED 127.0.0.1:25', command: 'CONN' },
      'retry',
    ],
    ['no such server', { code: 'EDNS', message: 'getaddrinfo ENOTFOUND mail' }, 'retry'],
    ['no greeting', { code: 'ETIMEDOUT', message: 'Greeting never received', command: 'CONN' }, 'retry'],
    ['a refused log-in without a reply', { code: 'EAUTH', command: 'API' }, 'retry'],
    [
      'an address that cannot be written',
      { code: 'EENVELOPE', message: 'No recipients defined' },
      'permanent',
    ],
    [
      'a broken line',
      { code: 'ECONNECTION', message: 'Connection closed unexpectedly', command: 'CONN' },
      'uncertain',
    ],
    ['silence', { code: 'ETIMEDOUT', message: 'Timeout', command: 'CONN' }, 'uncertain'],
    ['anything else', new Error('?'), 'uncertain'],
    ['nothing at all', undefined, 'uncertain'],
  ])('%s', (_name, error, kind) => {
    expect(outcomeOf(error).kind).toBe(kind);
  });

  it('gives codes as its reason and not the words of the server', () => {
    const outcome = outcomeOf({
      code: 'EENVELOPE',
      responseCode: 550,
      message: '<kari@example.no>: unknown',
    });
    expect(outcome.reason).toBe('EENVELOPE 550');
  });
});
