import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/case-status.json';
import nb from '@tilsagn/domain/locales/nb/case-status.json';
import nn from '@tilsagn/domain/locales/nn/case-status.json';
import { stateOf, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { isMadeByCounty, type CaseRecord } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';

const say = texts({ nb, nn, en });

type Status = keyof typeof nb;

const isStatus = (key: string): key is Status => Object.hasOwn(nb, key);

type Facts = Pick<CaseRecord, 'state' | 'submittedOn' | 'projectStartsOn'> &
  Partial<Pick<CaseRecord, 'kind'>>;

/** Where the case stands, in a sentence to its applicant; a state of no sentence is told by its name. */
export function statusOf(definition: WorkflowDefinition, record: Facts, today: string): string {
  const { state, submittedOn, projectStartsOn, kind = 'application' } = record;
  const award = `award_${state}`;
  if (isMadeByCounty({ kind }) && isStatus(award)) return said(say(award));
  const key = `status_${state}`;
  if (!isStatus(key)) return said(say('status_other', { state: stateOf(definition, state).applicant }));
  if (key === 'status_active') {
    const offered = definition.transitions.some(({ action }) => action === 'accept');
    if (projectStartsOn !== null && today < projectStartsOn)
      return said(say(offered ? 'status_not_started' : 'status_starts', { day: projectStartsOn }));
    if (!offered) return said(say('status_under_way'));
  }
  return said(say(key, submittedOn === null ? {} : { day: submittedOn }));
}
