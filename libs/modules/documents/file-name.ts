const LONGEST = 150;

/** Control and format marks (a right-to-left override turns «fdp.exe» round), and what Windows forbids. */
const UNFIT = /[\p{Cc}\p{Cf}<>:"|?*]/gu;

/** The name of a file as it is shown and saved: its last part, without what a file system or a header trips over. */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(UNFIT, '').replace(/^\.+/, '').trim();
  if (plain === '') return 'vedlegg';
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 ? plain.slice(dot, dot + 10) : '';
  return plain.length <= LONGEST ? plain : plain.slice(0, LONGEST - extension.length) + extension;
}
