export { AidModule } from './aid.module';
export { AidOfCase, type CaseAid } from './aid-of-case';
export { AidAwards } from './persistence/aid-awards';
