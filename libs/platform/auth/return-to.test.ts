import { localPath } from './return-to';

describe('where a log-in may return to', () => {
  it.each(['/', '/min', '/saker?status=ny&side=2', '/min/sak/1#vedtak'])('%s is a path here', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'min',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\nb',
    '/a\\b',
    '/api/auth/login',
    `/${'a'.repeat(600)}`,
  ])('%j becomes the front page', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
