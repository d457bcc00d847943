import { Injectable } from '@nestjs/common';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Answers, FormDefinition } from '@tilsagn/domain/applications/form';
import { withSections } from '@tilsagn/domain/applications/sections';
import type { Reason } from '@tilsagn/domain/result';
import { schemaFaults } from './schema-faults';

/** Checks answers against a form. Compiled once for each published version, since that never changes. */
@Injectable()
export class FormValidator {
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }), [
    'date',
    'email',
  ]);

  /** What is wrong or missing, each with its field; nothing where the answers satisfy the form. */
  faults(form: FormDefinition, answers: Answers): readonly Reason[] {
    const validate = this.validatorOf(form);
    return validate(withSections(form.schema, answers)) ? [] : schemaFaults(validate.errors ?? []);
  }

  private validatorOf(form: FormDefinition): ValidateFunction {
    const name = `${form.key} v${form.version}`;
    const known = this.compiled.get(name);
    if (known !== undefined) return known;
    const validate = this.ajv.compile(form.schema);
    this.compiled.set(name, validate);
    return validate;
  }
}
