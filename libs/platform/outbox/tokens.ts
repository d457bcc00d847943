export const RETRY_POLICY = Symbol('retry policy');
export const OUTBOX_QUEUE = Symbol('outbox queue');
export const WORKER_OPTIONS = Symbol('outbox worker options');
