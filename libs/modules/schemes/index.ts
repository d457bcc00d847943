export { SchemesModule } from './schemes.module';
export { Calls, isPublished } from './persistence/calls';
export type { Call, CallMeasure, CallPage, PublishedCall } from './persistence/calls';
export { Definitions } from './persistence/definitions';
export { PublishCall, type CallToPublish } from './use-cases/publish-call';
export { attachmentRulesOf } from './attachment-rules';
export { AttachmentRuleDto } from './http/call.dto';
