import { fileSize, typeNames } from './files';

describe('the size of a file', () => {
  it.each([
    [10_485_760, '10\u00a0MB'],
    [1_572_864, '1,5\u00a0MB'],
    [1_048_575, '1024\u00a0kB'],
    [348_160, '340\u00a0kB'],
    [12, '1\u00a0kB'],
  ])('%d bytes are %s', (bytes, said) => {
    expect(fileSize(bytes)).toBe(said);
  });
});

describe('a media type', () => {
  it('is called by the name people know, or as it is', () => {
    expect(typeNames(['application/pdf', 'text/x-new'])).toBe('PDF, text/x-new');
  });
});
