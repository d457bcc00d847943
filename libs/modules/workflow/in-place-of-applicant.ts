import type { Actor } from '@tilsagn/domain/access/actor';
import type { CaseRecord } from './case-record';

type Entered = Pick<CaseRecord, 'enteredBy' | 'submittedOn' | 'applicantOrgnr' | 'applicantName'>;

/** Whether the actor writes this application for the company: until it is sent, and never after. */
export const standsIn = ({ enteredBy, submittedOn }: Entered, actor: Actor): boolean =>
  enteredBy === actor.sub && submittedOn === null;

/** The actor as the workflow sees them: whoever enters an application does there what its applicant would. */
export const inPlaceOfApplicant = (record: Entered, actor: Actor): Actor =>
  standsIn(record, actor)
    ? {
        sub: actor.sub,
        name: actor.name,
        roles: ['applicant'],
        parties: [{ orgnr: record.applicantOrgnr, name: record.applicantName }],
      }
    : actor;
