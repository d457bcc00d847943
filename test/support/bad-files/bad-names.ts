import { bad, type BadFile } from './bad-file';
import { pdf } from './pdf';

const named = (what: string, name: string): BadFile => bad(what, name, pdf(), 'bad_file_name');

/** Good files under names that try something. */
export const BAD_NAMES: readonly BadFile[] = [
  named('a way out of the folder', '../../etc/passwd.pdf'),
  named('a way out of a folder of Windows', '..\\..\\autoexec.pdf'),
  named('a name of a file from the root', '/etc/plan.pdf'),
  named('a name that reads backwards', 'plan\u202efdp.exe.pdf'),
  named('a byte order mark in the name', '\ufeffplan.pdf'),
  named('a mark of nothing in the name', 'plan\0.pdf'),
  named('a bell in the name', 'plan\x07.pdf'),
  named('a device of Windows', 'CON.pdf'),
  named('a program with a second ending', 'faktura.exe.pdf'),
  named('a page with a second ending', 'faktura.html.pdf'),
  named('a name of 300 letters', `${'a'.repeat(296)}.pdf`),
  named('an ending that is not the last', 'plan.pdf. '),
];
