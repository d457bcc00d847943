import type { FileBytes } from './file-bytes';
import type { FileFault } from './file-fault';
import { openContainer, type Container } from './zip';

const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PACKED = Buffer.from('EncryptedPackage', 'utf16le');

/** A file of Office under a password is wrapped in the container of old Office. */
export async function isEncryptedOffice(bytes: FileBytes): Promise<boolean> {
  if (!(await bytes.read(0, OLD_OFFICE.length)).equals(OLD_OFFICE)) return false;
  return (await bytes.indexOf(PACKED, 0)) >= 0;
}

/**
 * Office Open XML (ECMA-376): a container whose list of types names the main part.
 * @param main the type of its main part, and where that part lies
 */
export const ooxmlFault =
  (main: { readonly type: string; readonly part: string }) =>
  async (bytes: FileBytes): Promise<FileFault | undefined> => {
    const container = await openContainer(bytes);
    if (typeof container === 'string') return container;
    const types = container.parts.get('[Content_Types].xml');
    if (types === undefined) return 'wrong_file_type';
    if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(types)) return 'unsafe_file';
    return types.includes(`"${main.type}"`) && container.names.includes(main.part)
      ? undefined
      : 'wrong_file_type';
  };

/** OpenDocument (ISO 26300): the first entry, not packed, says what the file is. */
export const odfFault =
  (mediaType: string) =>
  async (bytes: FileBytes): Promise<FileFault | undefined> => {
    const container = await openContainer(bytes);
    if (typeof container === 'string') return container;
    const { first, parts } = container;
    if (first.name !== 'mimetype' || !first.stored || parts.get('mimetype') !== mediaType)
      return 'wrong_file_type';
    return manifestFault(container);
  };

function manifestFault({ names, parts }: Container): FileFault | undefined {
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest === undefined || !names.includes('content.xml')) return 'file_damaged';
  return manifest.includes('encryption-data') ? 'file_encrypted' : undefined;
}
