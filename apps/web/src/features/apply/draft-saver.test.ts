import type { Answers } from '../../api/contract';
import { NoAnswer, Problem } from '../../api/problem';
import { DraftSaver, type SavedDraft, type SaveReason } from './draft-saver';
import { localCopies, type LocalCopies } from './local-copy';

const problem = (status: number, code = 'code') => new Problem(status, code, '', 'detail');
const saved = (version: number, masked: SavedDraft['masked'] = []): SavedDraft => ({
  version,
  savedAt: 'now',
  masked,
});

function start(put: (answers: Answers, version: number, why: SaveReason) => Promise<SavedDraft>): {
  saver: DraftSaver;
  copies: LocalCopies;
} {
  const copies = localCopies(window.localStorage);
  const saver = new DraftSaver({ id: 'a', put, copies }, { answers: {}, version: 1, savedAt: null });
  return { saver, copies };
}

const rest = (milliseconds = 1000) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('a draft', () => {
  it('is saved once, a second after the last key', async () => {
    const put = jest.fn(() => Promise.resolve(saved(2)));
    const { saver, copies } = start(put);
    saver.change({ title: 'R' });
    await rest(900);
    saver.change({ title: 'Ro' });
    await rest(900);
    expect(put).not.toHaveBeenCalled();
    await rest(200);
    expect(put.mock.calls).toEqual([[{ title: 'Ro' }, 1, 'alone']]);
    expect(saver.current()).toMatchObject({ status: 'saved', version: 2, savedAt: 'now' });
    expect(copies.find('a')).toBeNull();
  });

  it('saves what was typed during a save from the new version, one request at a time', async () => {
    const answers: ((answer: SavedDraft) => void)[] = [];
    const put = jest.fn(() => new Promise<SavedDraft>((resolve) => answers.push(resolve)));
    const { saver } = start(put);
    saver.change({ title: 'a' });
    await rest();
    saver.change({ title: 'b' });
    await rest();
    expect(put).toHaveBeenCalledTimes(1);
    answers[0]?.(saved(2));
    await rest();
    expect(put.mock.calls[1]).toEqual([{ title: 'b' }, 2, 'alone']);
  });

  it('keeps the text here and tries again when there is no answer', async () => {
    const put = jest
      .fn<Promise<SavedDraft>, []>()
      .mockRejectedValueOnce(new NoAnswer('down'))
      .mockResolvedValueOnce(saved(2));
    const { saver, copies } = start(put);
    saver.change({ title: 'a' });
    await rest();
    expect(saver.current().status).toBe('offline');
    expect(copies.find('a')).toEqual({ answers: { title: 'a' }, version: 1, base: {} });
    await rest(8000);
    expect(saver.current().status).toBe('saved');
    expect(copies.find('a')).toBeNull();
  });

  it.each([
    [412, 'stale_version', 'conflict'],
    [401, 'login_required', 'loggedOut'],
    [409, 'call_not_open', 'closed'],
    [413, 'answers_too_large', 'refused'],
    [429, 'too_many_requests', 'offline'],
    [503, 'unavailable', 'offline'],
  ])('after %d %s it is %s and the text is still there', async (status, code, expected) => {
    const { saver, copies } = start(() => Promise.reject(problem(status, code)));
    saver.change({ title: 'a' });
    await rest();
    expect(saver.current().status).toBe(expected);
    expect(saver.current().answers).toEqual({ title: 'a' });
    expect(copies.find('a')?.answers).toEqual({ title: 'a' });
  });

  it('asks nothing of the server while versions differ, and goes on from the one chosen', async () => {
    const put = jest
      .fn<Promise<SavedDraft>, [Answers, number, SaveReason]>()
      .mockRejectedValueOnce(problem(412))
      .mockResolvedValueOnce(saved(8));
    const { saver } = start(put);
    saver.change({ title: 'mine' });
    await rest();
    saver.change({ title: 'mine still' });
    await rest(5000);
    expect(put).toHaveBeenCalledTimes(1);
    saver.resolve(7, saver.current().answers, true);
    await rest();
    expect(put.mock.calls[1]).toEqual([{ title: 'mine still' }, 7, 'alone']);
    expect(saver.current()).toMatchObject({ status: 'saved', version: 8 });
  });

  it('takes the other version without saving it again', async () => {
    const put = jest.fn<Promise<SavedDraft>, []>().mockRejectedValueOnce(problem(412));
    const { saver, copies } = start(put);
    saver.change({ title: 'mine' });
    await rest();
    saver.resolve(7, { title: 'theirs' }, false);
    await rest(10_000);
    expect(put).toHaveBeenCalledTimes(1);
    expect(saver.current().answers).toEqual({ title: 'theirs' });
    expect(copies.find('a')).toBeNull();
  });

  it('lets a file wait for the answers, and the next save start from its version', async () => {
    const order: string[] = [];
    const put = jest.fn((_answers: Answers, version: number) => {
      order.push(`put ${version}`);
      return Promise.resolve(saved(version + 1));
    });
    const { saver } = start(put);
    saver.change({ title: 'a' });
    await saver.withVersion((version) => {
      order.push(`file ${version}`);
      return Promise.resolve(version + 1);
    });
    saver.change({ title: 'b' });
    await saver.flush();
    expect(order).toEqual(['put 1', 'file 2', 'put 3']);
  });
});

describe('a draft of a browser that was closed', () => {
  it('is saved from the version it was written on, and knows what it began with', async () => {
    const put = jest.fn(() => Promise.resolve(saved(4)));
    const { saver, copies } = start(put);
    saver.takeUp({ answers: { title: 'written' }, version: 3, base: { title: 'old' } });
    expect(saver.began()).toEqual({ title: 'old' });
    await rest(10_000);
    expect(put).not.toHaveBeenCalled();
    await saver.flush();
    expect(put.mock.calls).toEqual([[{ title: 'written' }, 3, 'asked']]);
    expect(copies.find('a')).toBeNull();
    expect(saver.began()).toEqual({ title: 'written' });
  });
});

describe('two tabs of one draft', () => {
  it('do not take from each other what is not saved yet', async () => {
    const { saver, copies } = start(() => Promise.resolve(saved(2)));
    saver.change({ title: 'here' });
    copies.keep('a', { answers: { title: 'in the other tab' }, version: 1 });
    await rest();
    expect(saver.current().status).toBe('saved');
    expect(copies.find('a')?.answers).toEqual({ title: 'in the other tab' });
  });

  it('keep the choice between them here until it is saved', async () => {
    const put = jest
      .fn<Promise<SavedDraft>, []>()
      .mockRejectedValueOnce(problem(412))
      .mockRejectedValueOnce(new NoAnswer('down'));
    const { saver, copies } = start(put);
    saver.change({ title: 'mine' });
    await rest();
    saver.resolve(7, { title: 'chosen' }, true, { title: 'theirs' });
    await rest(0);
    expect(saver.current().status).toBe('offline');
    expect(copies.find('a')).toEqual({ answers: { title: 'chosen' }, version: 7, base: { title: 'theirs' } });
  });
});

describe('identity numbers', () => {
  const masked = [{ field: '/need', text: 'Kari 010190*****' }];

  it('are covered here as they are on the server, without another save', async () => {
    const put = jest.fn(() => Promise.resolve(saved(2, masked)));
    const { saver } = start(put);
    saver.change({ need: 'Kari 01019040034' });
    await rest();
    expect(saver.current()).toMatchObject({ status: 'saved', answers: { need: 'Kari 010190*****' }, masked });
    await rest(20_000);
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('do not take away what was typed meanwhile', async () => {
    const answers: ((answer: SavedDraft) => void)[] = [];
    const { saver } = start(() => new Promise<SavedDraft>((resolve) => answers.push(resolve)));
    saver.change({ need: 'Kari 01019040034' });
    await rest();
    saver.change({ need: 'Kari 01019040034 og Per' });
    answers[0]?.(saved(2, masked));
    await rest(0);
    expect(saver.current().answers).toEqual({ need: 'Kari 01019040034 og Per' });
  });
});

describe('a local copy', () => {
  it('that does not fit is none, and typing goes on', async () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const put = jest.fn(() => Promise.resolve(saved(2)));
    const { saver } = start(put);
    saver.change({ title: 'a' });
    await rest();
    expect(put).toHaveBeenCalledTimes(1);
    full.mockRestore();
  });

  it('that cannot be read is none', () => {
    window.localStorage.setItem('tilsagn.kladd.a', '{half');
    expect(localCopies(window.localStorage).find('a')).toBeNull();
  });
});
