import { Injectable } from '@nestjs/common';
import { attachmentFaults } from '@tilsagn/domain/applications/attachments';
import { dayOfArrival, formWithLetter, rulesWithLetter } from '@tilsagn/domain/applications/entry';
import type { Answers } from '@tilsagn/domain/applications/form';
import { eligibilityFaults } from '@tilsagn/domain/assessment/eligibility';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import { exclusionFactsOf } from '@tilsagn/domain/assessment/exclusion-facts';
import { exclusionFaults } from '@tilsagn/domain/assessment/exclusions';
import { factsOf } from '@tilsagn/domain/assessment/facts';
import { submissionFaults } from '@tilsagn/domain/assessment/submission';
import type { Reason } from '@tilsagn/domain/result';
import { AidOfCase } from '@tilsagn/modules/aid';
import { Documents } from '@tilsagn/modules/documents';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { Municipalities } from '@tilsagn/modules/organisations';
import { Clock } from '@tilsagn/platform/clock/clock';
import { CheckedSubmission } from './checked-submission';
import { organisationFacts } from './organisation-facts';
import { inFormOrder } from './validation/form-order';
import { FormValidator } from './validation/form-validator';

/** Where a fault is shown that lies with the company and not in what was typed. */
const APPLICANT = '/applicant';

/** Holds an application against everything its call demands. */
@Injectable()
export class ApplicationChecker {
  constructor(
    private readonly definitions: CaseDefinitions,
    private readonly validator: FormValidator,
    private readonly documents: Documents,
    private readonly municipalities: Municipalities,
    private readonly aid: AidOfCase,
    private readonly clock: Clock,
  ) {}

  /** All faults at once: of the form, of the company, of the rules, of the attachments; and what the rules give. */
  async check(record: CaseRecord, answers: Answers, extract: CompanyExtract): Promise<CheckedSubmission> {
    const rules = await this.definitions.ruleSetOf(record);
    const form = formWithLetter(await this.definitions.formOf(record), record);
    const files = await this.documents.ofCase(record.id);
    const county = await this.municipalities.numbers();
    const organisation = organisationFacts(extract);
    const submittedOn = record.submittedOn ?? dayOfArrival(record, this.clock.today());
    const { known, history } = await this.aid.on(submittedOn, record, rules, answers);
    const facts = { ...factsOf(rules, answers, organisation), ...(history === undefined ? {} : { history }) };
    const { municipalityNumber } = organisation;
    const exclusions = exclusionFactsOf(rules, {
      ...{ ...known, facts, answers, submittedOn, municipalityNumber, countyMunicipalities: county },
    });

    const faults = [
      ...this.validator.faults(form, answers),
      ...eligibilityFaults(rules, organisation, county).map((fault) => ({ field: APPLICANT, ...fault })),
      ...submissionFaults(rules, { answers, facts, submittedOn }),
      ...exclusionFaults(rules, exclusions, 'submit'),
      ...attachmentFaults(
        rulesWithLetter(rules, record),
        files.map((file) => file.kind),
      ),
    ];
    const hasBasis = facts.costs.length > 0 || (facts.units ?? []).length > 0;
    const computation = hasBasis ? evaluate(rules, facts) : null;
    return new CheckedSubmission(answers, extract, inFormOrder(form, onePerField(faults)), computation);
  }
}

/** The first fault of a field is the one to mend; the later ones often follow from it. */
function onePerField(faults: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return faults.filter(({ field = '' }) => !seen.has(field) && seen.add(field));
}
