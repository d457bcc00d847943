export { SchemesModule } from './schemes.module';
export { Calls, isPublished } from './persistence/calls';
export type {
  Call,
  CallKind,
  CallMeasure,
  CallPage,
  PublishedCall,
  UntilMoneyEnds,
} from './persistence/calls';
export { CallRooms, type CallRoom } from './persistence/call-rooms';
export { Drafts, type Draft } from './persistence/drafts';
export { KnownHandlers } from './known-handlers';
export { DraftCheck } from './drafting/check-draft';
export { Definitions } from './persistence/definitions';
export { PublishCall, type CallToPublish } from './use-cases/publish-call';
export { TellWatchers } from './use-cases/tell-watchers';
export { PublishScheme, type SchemeToPublish } from './use-cases/publish-scheme';
export { attachmentRulesOf } from './attachment-rules';
export { AttachmentRuleDto } from './http/call.dto';
export { FileCheck, type CheckedFile, type DefinitionFiles, type FileFault } from './validation/check-files';
export type { HandlerNames } from './validation/check-definition';
