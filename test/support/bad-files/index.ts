import { BAD_CONTAINERS } from './bad-containers';
import { BAD_IMAGES } from './bad-images';
import { BAD_NAMES } from './bad-names';
import { BAD_PDFS } from './bad-pdfs';
import { DISGUISED } from './disguised';

export { GOOD_FILES } from './good-files';
export { EICAR, LIMIT } from './bad-file';
export type { BadFile } from './bad-file';

/** Files that nobody may get in, each made here, with the refusal that is due to it. */
export const BAD_FILES = [...DISGUISED, ...BAD_PDFS, ...BAD_CONTAINERS, ...BAD_IMAGES, ...BAD_NAMES];
