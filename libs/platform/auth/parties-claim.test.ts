import { partiesOf } from './parties-claim';

const resource = (...orgnrs: string[]) => ({
  type: 'ansattporten:altinn:resource',
  resource: 'urn:altinn:resource:tilskudd',
  authorized_parties: orgnrs.map((orgnr) => ({
    orgno: { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` },
    name: `Firma ${orgnr}`,
    unit_type: 'AS',
  })),
});

describe('the companies of a log-in', () => {
  it('reads Altinn resources, each company once', () => {
    expect(partiesOf([resource('399001005', '399004330'), resource('399001005')])).toEqual([
      { orgnr: '399001005', name: 'Firma 399001005' },
      { orgnr: '399004330', name: 'Firma 399004330' },
    ]);
  });

  it('reads the older form', () => {
    const older = {
      type: 'ansattporten:altinn:service',
      reportees: [{ ID: '0192:399001005', Name: 'Nidelv' }],
    };
    expect(partiesOf([older])).toEqual([{ orgnr: '399001005', name: 'Nidelv' }]);
  });

  it('uses the number where there is no name', () => {
    const nameless = { type: 'ansattporten:altinn:service', reportees: [{ ID: '0192:399001005' }] };
    expect(partiesOf([nameless])).toEqual([{ orgnr: '399001005', name: '399001005' }]);
  });

  it.each([
    undefined,
    'x',
    [null],
    [{ ...resource('399001005'), type: 'other' }],
    [resource('12')],
    [{ type: 'ansattporten:altinn:resource', authorized_parties: [{ orgno: { ID: '9908:399001005' } }] }],
  ])('gives no rights for %j', (claim) => {
    expect(partiesOf(claim)).toEqual([]);
  });
});
