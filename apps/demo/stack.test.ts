import { Stack } from './stack';

describe('a stack of things to close', () => {
  it('closes the last one first, and each once', async () => {
    const closed: number[] = [];
    const stack = new Stack();
    for (const number of [1, 2, 3]) {
      stack.add(() => {
        closed.push(number);
        return Promise.resolve();
      });
    }
    await stack.close();
    await stack.close();
    expect(closed).toEqual([3, 2, 1]);
  });

  it('closes the rest when one fails, and tells of it afterwards', async () => {
    const closed: string[] = [];
    const stack = new Stack();
    stack.add(() => {
      closed.push('database');
      return Promise.resolve();
    });
    stack.add(() => Promise.reject(new Error('stuck')));
    await expect(stack.close()).rejects.toThrow('not everything could be closed');
    expect(closed).toEqual(['database']);
  });
});
