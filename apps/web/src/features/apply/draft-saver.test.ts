import type { Answers, Saved } from '../../api/contract';
import { NoAnswer, Problem } from '../../api/problem';
import { DraftSaver } from './draft-saver';
import { localCopies, type LocalCopies } from './local-copy';

const problem = (status: number) => new Problem(status, 'code', '', 'detail');

function start(put: (answers: Answers, version: number, leaving: boolean) => Promise<Saved>): {
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
    const put = jest.fn(() => Promise.resolve({ version: 2, savedAt: 'now' }));
    const { saver, copies } = start(put);
    saver.change({ title: 'R' });
    await rest(900);
    saver.change({ title: 'Ro' });
    await rest(900);
    expect(put).not.toHaveBeenCalled();
    await rest(200);
    expect(put.mock.calls).toEqual([[{ title: 'Ro' }, 1, false]]);
    expect(saver.current()).toMatchObject({ status: 'saved', version: 2, savedAt: 'now' });
    expect(copies.find('a')).toBeNull();
  });

  it('saves what was typed during a save from the new version, one request at a time', async () => {
    const answers: ((saved: Saved) => void)[] = [];
    const put = jest.fn(() => new Promise<Saved>((resolve) => answers.push(resolve)));
    const { saver } = start(put);
    saver.change({ title: 'a' });
    await rest();
    saver.change({ title: 'b' });
    await rest();
    expect(put).toHaveBeenCalledTimes(1);
    answers[0]?.({ version: 2, savedAt: 'x' });
    await rest();
    expect(put.mock.calls[1]).toEqual([{ title: 'b' }, 2, false]);
  });

  it('keeps the text here and tries again when there is no answer', async () => {
    const put = jest
      .fn<Promise<Saved>, []>()
      .mockRejectedValueOnce(new NoAnswer('down'))
      .mockResolvedValueOnce({ version: 2, savedAt: 'later' });
    const { saver, copies } = start(put);
    saver.change({ title: 'a' });
    await rest();
    expect(saver.current().status).toBe('offline');
    expect(copies.find('a')).toEqual({ answers: { title: 'a' }, version: 1 });
    await rest(8000);
    expect(saver.current().status).toBe('saved');
    expect(copies.find('a')).toBeNull();
  });

  it.each([
    [412, 'conflict'],
    [401, 'loggedOut'],
    [413, 'refused'],
    [503, 'offline'],
  ])('after %d it is %s and the text is still there', async (status, expected) => {
    const { saver, copies } = start(() => Promise.reject(problem(status)));
    saver.change({ title: 'a' });
    await rest();
    expect(saver.current().status).toBe(expected);
    expect(saver.current().answers).toEqual({ title: 'a' });
    expect(copies.find('a')?.answers).toEqual({ title: 'a' });
  });

  it('asks nothing of the server while versions differ, and goes on from the one chosen', async () => {
    const put = jest
      .fn<Promise<Saved>, [Answers, number, boolean]>()
      .mockRejectedValueOnce(problem(412))
      .mockResolvedValueOnce({ version: 8, savedAt: 'x' });
    const { saver } = start(put);
    saver.change({ title: 'mine' });
    await rest();
    saver.change({ title: 'mine still' });
    await rest(5000);
    expect(put).toHaveBeenCalledTimes(1);
    saver.resolve(7, saver.current().answers, true);
    await rest();
    expect(put.mock.calls[1]).toEqual([{ title: 'mine still' }, 7, false]);
    expect(saver.current()).toMatchObject({ status: 'saved', version: 8 });
  });

  it('takes the other version without saving it again', async () => {
    const put = jest.fn<Promise<Saved>, []>().mockRejectedValueOnce(problem(412));
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
      return Promise.resolve({ version: version + 1, savedAt: 'x' });
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

describe('a local copy', () => {
  it('that cannot be read is none', () => {
    window.localStorage.setItem('tilsagn.kladd.a', '{half');
    expect(localCopies(window.localStorage).find('a')).toBeNull();
  });
});
