/** What a message may hold. */
export const MESSAGE_LIMITS = {
  /** Characters. */
  text: 5_000,
  files: 5,
  /** Bytes of one file. */
  fileBytes: 10 * 1024 * 1024,
  mediaTypes: [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
} as const;

/** The kind under which files of messages are kept; no rule set asks for it. */
export const MESSAGE_FILE = 'message';
