/** Why a file is not let in; each is a code of the refusals. */
export type FileFault =
  'wrong_file_type' | 'file_damaged' | 'file_encrypted' | 'unsafe_file' | 'image_too_large';
