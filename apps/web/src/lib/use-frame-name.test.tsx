import { renderHook } from '@testing-library/react';
import { i18next } from '../i18n';
import { useFrameName } from './use-frame-name';

describe('the name of a frame', () => {
  beforeAll(() => i18next.loadNamespaces('money'));

  it('is the one people use', () => {
    const { result } = renderHook(useFrameName);
    expect(result.current('extraordinary-covid')).toBe('Ekstraordinære koronamidler');
  });

  it('is the key where the catalogue has none, as for a frame that finance makes tomorrow', () => {
    const { result } = renderHook(useFrameName);
    expect(result.current('etablereropplaering')).toBe('etablereropplaering');
  });
});
