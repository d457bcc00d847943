import type { Party } from '@tilsagn/domain/access/actor';

const NORWEGIAN_ORGANISATION = /^0192:(\d{9})$/;

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function partyOf(id: unknown, name: unknown): Party[] {
  const orgnr = typeof id === 'string' ? NORWEGIAN_ORGANISATION.exec(id)?.[1] : undefined;
  if (orgnr === undefined) return [];
  return [{ orgnr, name: typeof name === 'string' && name.trim() !== '' ? name : orgnr }];
}

const partiesOfDetail = (detail: Readonly<Record<string, unknown>>): Party[] => [
  ...listOf(detail.authorized_parties)
    .map(membersOf)
    .flatMap((party) => partyOf(membersOf(party.orgno).ID, party.name)),
  ...listOf(detail.reportees)
    .map(membersOf)
    .flatMap((reportee) => partyOf(reportee.ID, reportee.Name)),
];

/**
 * The companies a person may act for, from the claim `authorization_details` as Ansattporten sends it for Altinn
 * resources (`authorized_parties`) and, in its older form, for Altinn services (`reportees`). A log-in without the
 * claim represents nobody.
 */
export function partiesOf(claim: unknown): Party[] {
  const parties = listOf(claim)
    .map(membersOf)
    .filter((detail) => String(detail.type).startsWith('ansattporten:altinn:'))
    .flatMap(partiesOfDetail);
  return [...new Map(parties.map((party) => [party.orgnr, party])).values()];
}
