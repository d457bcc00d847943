import { Loop } from './loop';

describe('a loop', () => {
  const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  it('runs again after the pause its work asks for', async () => {
    let runs = 0;
    const loop = new Loop(() => Promise.resolve(++runs < 3 ? 1 : 60_000));
    loop.start();
    await turns();
    expect(runs).toBe(3);
    await loop.stop();
  });

  it('does not wait when it was rung, be it during the work or the pause', async () => {
    let runs = 0;
    const loop = new Loop(() => {
      if (++runs === 1) loop.ring();
      return Promise.resolve(60_000);
    });
    loop.start();
    await turns();
    expect(runs).toBe(2);
    loop.ring();
    await turns();
    expect(runs).toBe(3);
    await loop.stop();
  });

  it('stops when the run under way has ended, and does not run again', async () => {
    let finish: () => void = () => undefined;
    let runs = 0;
    const loop = new Loop(() => {
      runs++;
      return new Promise((resolve) => (finish = () => resolve(0)));
    });
    loop.start();
    const stopped = jest.fn();
    const stopping = loop.stop().then(stopped);
    await turns();
    expect(stopped).not.toHaveBeenCalled();
    finish();
    await stopping;
    expect(runs).toBe(1);
  });
});
