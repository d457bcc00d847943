import { bad, type BadFile } from './bad-file';
import { objectStream, pdf } from './pdf';
import { zip } from './zip';

const archive = (comment = ''): Buffer => zip([{ name: 'evil.txt', content: 'evil' }], { comment });
const SCRIPT = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

/** PDFs that are cut off, locked, two things at once, or that act by themselves. */
export const BAD_PDFS: readonly BadFile[] = [
  bad('a PDF that was cut off', 'plan.pdf', pdf().subarray(0, -20), 'file_damaged'),
  bad('a PDF of a head and an end', 'plan.pdf', '%PDF-1.7\n%%EOF\n', 'file_damaged'),
  bad('a version that does not exist', 'plan.pdf', pdf({ header: '%PDF-9.9\n' }), 'wrong_file_type'),
  bad('a PDF under a password', 'plan.pdf', pdf({ trailer: '/Encrypt 5 0 R' }), 'file_encrypted'),
  bad('a locked PDF that hides its lock', 'plan.pdf', pdf({ trailer: '/Encr#79pt 5 0 R' }), 'file_encrypted'),
  bad('a script when it opens', 'plan.pdf', pdf({ catalogue: `/OpenAction${SCRIPT}` }), 'unsafe_file'),
  bad(
    'a script with its name in numbers',
    'plan.pdf',
    pdf({ catalogue: '/OpenAction<</S/J#61v#61Script/JS(1)>>' }),
    'unsafe_file',
  ),
  bad('a script in a packed object', 'plan.pdf', pdf({ objects: objectStream(SCRIPT) }), 'unsafe_file'),
  bad(
    'a script in a packed object that hides its type',
    'plan.pdf',
    pdf({ objects: objectStream(SCRIPT, '/Filter[/FlateDecode]', '/Obj#53tm') }),
    'unsafe_file',
  ),
  bad(
    'a packed object that nobody can read',
    'plan.pdf',
    pdf({ objects: objectStream(SCRIPT, '/Filter[/ASCIIHexDecode/FlateDecode]') }),
    'unsafe_file',
  ),
  bad(
    'a packed object of 33 MB',
    'plan.pdf',
    pdf({ objects: objectStream(Buffer.alloc(33 * 1024 * 1024, ' ')) }),
    'unsafe_file',
  ),
  bad(
    'a program to start',
    'plan.pdf',
    pdf({ catalogue: '/OpenAction<</S/Launch/F(cmd.exe)>>' }),
    'unsafe_file',
  ),
  bad('a file inside', 'plan.pdf', pdf({ catalogue: '/Names<</EmbeddedFiles 7 0 R>>' }), 'unsafe_file'),
  bad(
    'a form with a language of its own',
    'plan.pdf',
    pdf({ catalogue: '/AcroForm<</XFA 7 0 R>>' }),
    'unsafe_file',
  ),
  bad(
    'a film player',
    'plan.pdf',
    pdf({ objects: Buffer.from('7 0 obj\n<</Subtype/RichMedia>>\nendobj\n') }),
    'unsafe_file',
  ),
  bad(
    'a page in its first line',
    'plan.pdf',
    pdf({ header: '%PDF-1.7 <script>alert(1)</script>\n' }),
    'unsafe_file',
  ),
  bad('an archive after its end', 'plan.pdf', Buffer.concat([pdf(), archive()]), 'unsafe_file'),
  bad('an archive that ends like a PDF', 'plan.pdf', Buffer.concat([pdf(), archive('%%EOF')]), 'unsafe_file'),
  bad(
    'a program after its end',
    'plan.pdf',
    Buffer.concat([pdf(), Buffer.from('MZ program')]),
    'unsafe_file',
  ),
];
