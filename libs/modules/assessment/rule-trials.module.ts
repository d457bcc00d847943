import { Module } from '@nestjs/common';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { RuleTrialsController } from './http/rule-trials.controller';
import { PastCases } from './persistence/past-cases';
import { TryRules } from './use-cases/try-rules';

/** Tries draft rules on the cases that were, before anybody is judged by them. */
@Module({ imports: [SchemesModule], controllers: [RuleTrialsController], providers: [PastCases, TryRules] })
export class RuleTrialsModule {}
