export { SchemesModule } from './schemes.module';
export { Calls, isPublished } from './persistence/calls';
export type { Call, CallKind, CallMeasure, CallPage, PublishedCall } from './persistence/calls';
export { Definitions } from './persistence/definitions';
export { PublishCall, type CallToPublish } from './use-cases/publish-call';
export { attachmentRulesOf } from './attachment-rules';
export { AttachmentRuleDto } from './http/call.dto';
export { FileCheck, type CheckedFile, type DefinitionFiles, type FileFault } from './validation/check-files';
export type { HandlerNames } from './validation/check-definition';
