export { AwardsModule } from './awards.module';
export { ImportContracts, type ContractFile } from './use-cases/import-contracts';
export { MakeDirectAward, type NewDirectAward } from './use-cases/make-direct-award';
export { MoveContractList } from './use-cases/move-contract-list';
export { PostContractList } from './use-cases/post-contract-list';
export { ReadContractLists } from './use-cases/read-contract-lists';
