export { AssessmentModule } from './assessment.module';
export { Computations, type AssessedApplication } from './computations';
export { ChecklistOfCase } from './case-file/checklist-of-case';
export { FramesOfCase } from './case-file/frames-of-case';
export { Recommendations, type Override, type Recommendation } from './persistence/recommendations';
export { DeclareImpartiality, type Declare } from './use-cases/declare-impartiality';
export { Recommend, type RecommendAmount } from './use-cases/recommend';
export { RequestInformation, type AskApplicant } from './use-cases/request-information';
export { TakeCase, type CaseStep } from './use-cases/take-case';
