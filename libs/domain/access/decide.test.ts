import type { Actor } from '@tilsagn/domain/access/actor';
import { SYSTEM, isRole } from '@tilsagn/domain/access/actor';
import { admit, mayTouch, visibleParties } from '@tilsagn/domain/access/decide';
import { ACCESS } from '@tilsagn/domain/access/table';

const person = (over: Partial<Actor> = {}): Actor => ({ ...SYSTEM, sub: 'kari', name: 'Kari', ...over });
const kari = person({ roles: ['applicant'], parties: [{ orgnr: '399001005', name: 'Nidelv' }] });
const siri = person({ sub: 'siri', roles: ['caseworker'] });

describe('the access table', () => {
  it('is kept in alphabetical order', () => {
    expect(Object.keys(ACCESS)).toEqual(Object.keys(ACCESS).toSorted());
  });

  it('lets anyone in where the row says so', () => {
    expect(admit('me.read', undefined)).toBe('admitted');
  });

  it('asks a stranger to log in and tells a known person no', () => {
    expect(admit('organisations.read', undefined)).toBe('login_required');
    expect(admit('organisations.read', person())).toBe('forbidden');
    expect(admit('auth.logout', person())).toBe('admitted');
  });

  it('is closed to everyone without a row', () => {
    expect(admit('no.such', siri)).toBe('forbidden');
    expect(admit(undefined, siri)).toBe('forbidden');
    expect(admit(undefined, undefined)).toBe('forbidden');
  });

  it('keeps applicants to their own companies and staff to none', () => {
    expect(mayTouch('organisations.read', kari, '399001005')).toBe(true);
    expect(mayTouch('organisations.read', kari, '399004330')).toBe(false);
    expect(mayTouch('organisations.read', siri, '399004330')).toBe(true);
    expect(mayTouch('organisations.read', person(), '399001005')).toBe(false);
  });

  it('opens a case that was entered for a company to whoever entered it', () => {
    const mayRead = (actor: Actor, enteredBy?: string) =>
      mayTouch('applications.read', actor, '399001005', 'bio', enteredBy);
    expect(mayRead(siri, 'siri')).toBe(true);
    expect(mayRead(siri, 'sander')).toBe(false);
    expect(mayRead(siri)).toBe(false);
    expect(mayRead(person({ sub: 'siri', roles: ['auditor'] }), 'siri')).toBe(false);
    const restrictions = [{ role: 'caseworker' as const, limitOre: null, schemes: ['mentor-trainee'] }];
    expect(mayRead(person({ ...siri, restrictions }), 'siri')).toBe(false);
  });

  it('gives a representation without the role no rights', () => {
    expect(mayTouch('organisations.read', person({ parties: kari.parties }), '399001005')).toBe(false);
  });

  it('tells which companies a list may show', () => {
    expect(visibleParties('organisations.read', kari)).toEqual(['399001005']);
    expect(visibleParties('organisations.read', siri)).toBe('all');
    expect(visibleParties('organisations.read', person())).toEqual([]);
  });

  it('knows its roles', () => {
    expect(isRole('finance')).toBe(true);
    expect(isRole('root')).toBe(false);
  });
});
