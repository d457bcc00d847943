import { paceOf } from './paces';

describe('the pace of a request', () => {
  it.each([
    ['auth.login', 'GET', 'login'],
    ['auth.callback', 'GET', 'login'],
    ['applications.submit', 'POST', 'submit'],
    ['calls.eligibility', 'GET', 'precheck'],
    ['cases.list', 'GET', 'read'],
    ['cases.list', 'HEAD', 'read'],
    ['applications.saveAnswers', 'PUT', 'write'],
    ['health.ready', 'GET', undefined],
    [undefined, 'DELETE', 'write'],
  ] as const)('%s by %s is %s', (operation, method, pace) => {
    expect(paceOf(operation, method)).toBe(pace);
  });
});
