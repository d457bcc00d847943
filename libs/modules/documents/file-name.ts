const LONGEST = 150;
/** Longer names reach no disk; whoever sends one means something else. */
const LONGEST_GIVEN = 255;

/** Control marks, and those that turn the order of letters round («plan‮fdp.exe» is read as «planexe.pdf»). */
const TRICK = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]|[/\\]/u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const PROGRAM_WITHIN = /\.(?:exe|scr|bat|cmd|msi|vbs|ps1|lnk|hta|jar|html?|svg)\s*\.[^.]*$/i;

/** Control and format marks, and what Windows forbids. */
const UNFIT = /[\p{Cc}\p{Cf}<>:"|?*]/gu;

/** Whether a name tries to be a path, hides what it is, or cannot be the name of a file anywhere. */
export const isTrickName = (given: string): boolean =>
  given.length > LONGEST_GIVEN ||
  TRICK.test(given) ||
  RESERVED.test(given) ||
  PROGRAM_WITHIN.test(given) ||
  /^[\s.]*$|[\s.]$/.test(given);

/** The name of a file as it is shown and saved: its last part, without what a file system or a header trips over. */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(UNFIT, '').replace(/^\.+/, '').trim();
  if (plain === '') return 'vedlegg';
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 ? plain.slice(dot, dot + 10) : '';
  return plain.length <= LONGEST ? plain : plain.slice(0, LONGEST - extension.length) + extension;
}
