export { AwardsModule } from './awards.module';
export { ImportContracts, type ContractFile } from './use-cases/import-contracts';
export { MoveContractList } from './use-cases/move-contract-list';
export { PostContractList } from './use-cases/post-contract-list';
export { ReadContractLists } from './use-cases/read-contract-lists';
