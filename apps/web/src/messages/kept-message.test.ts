import { keptMessages } from './kept-message';

const file = { id: 'f', fileName: 'plan.pdf', sizeBytes: 3 };

describe('a message that is being written', () => {
  beforeEach(() => localStorage.clear());

  it('is there again, for the person and case it belongs to alone', () => {
    keptMessages(localStorage, 'kari.1').keep({ text: 'Hei', files: [file] });
    expect(keptMessages(localStorage, 'kari.1').find()).toEqual({ text: 'Hei', files: [file] });
    expect(keptMessages(localStorage, 'kari.2').find()).toEqual({ text: '', files: [] });
  });

  it('leaves nothing behind once it is sent', () => {
    const kept = keptMessages(localStorage, 'kari.1');
    kept.keep({ text: 'Hei', files: [] });
    kept.keep({ text: '', files: [] });
    expect(localStorage).toHaveLength(0);
  });

  it('is empty where something else lies in its place', () => {
    localStorage.setItem('tilsagn.melding.x', '{"text":1}');
    localStorage.setItem('tilsagn.melding.y', 'not json');
    expect(keptMessages(localStorage, 'x').find()).toEqual({ text: '', files: [] });
    expect(keptMessages(localStorage, 'y').find()).toEqual({ text: '', files: [] });
  });

  it('is no trouble in a browser that keeps nothing', () => {
    const full = {
      ...localStorage,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => keptMessages(full as Storage, 'x').keep({ text: 'Hei', files: [] })).not.toThrow();
  });
});
