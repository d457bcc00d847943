import { NoAnswer, Problem } from '../../api/problem';
import { UploadQueue } from './upload-queue';

const file = (name: string): File => new File(['x'], name);

describe('files on their way', () => {
  it('are sent one after another, and one that fails stops no other', async () => {
    const sent: string[] = [];
    const queue = new UploadQueue(({ name }, _key, _signal, onProgress) => {
      expect(queue.current().filter(({ state }) => state === 'sending')).toHaveLength(1);
      onProgress(0.5);
      sent.push(name);
      return name === 'b'
        ? Promise.reject(new Problem(413, 'file_too_large', '', 'For stor.'))
        : Promise.resolve();
    });
    await queue.add([file('a'), file('b'), file('c')]);
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(queue.current().map(({ file: { name }, state, part }) => [name, state, part])).toEqual([
      ['b', 'failed', 0.5],
    ]);
    expect(queue.lastSent).toBe('c');
  });

  it('are tried again under the same key only where no answer came', async () => {
    const keys: string[] = [];
    const answers = [new NoAnswer(null), new Problem(422, 'file_damaged', '', ''), undefined];
    const queue = new UploadQueue((_file, key) => {
      keys.push(key);
      const answer = answers[keys.length - 1];
      return answer === undefined ? Promise.resolve() : Promise.reject(answer);
    });
    await queue.add([file('a')]);
    await queue.retry(queue.current()[0]?.id ?? '');
    await queue.retry(queue.current()[0]?.id ?? '');
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(queue.current()).toEqual([]);
  });

  it('are stopped where they are, or never begun', async () => {
    const stopped: string[] = [];
    const queue = new UploadQueue(
      ({ name }, _key, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            stopped.push(name);
            reject(new Error('stopped'));
          });
          queue.current().forEach(({ id }) => queue.drop(id));
        }),
    );
    await queue.add([file('a'), file('b')]);
    expect(stopped).toEqual(['a']);
    expect(queue.current()).toEqual([]);
  });
});
