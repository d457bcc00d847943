import { Turns } from './turns';

it('lets two work at once, the others in their order, and goes on after a failure', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  let atOnce = 0;
  let most = 0;
  const work = (number: number) => async (): Promise<number> => {
    begun.push(number);
    most = Math.max(most, ++atOnce);
    await Promise.resolve();
    atOnce -= 1;
    if (number === 2) throw new Error('the second fails');
    return number;
  };
  const done = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => turns.take(work(number))));
  expect(done.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
    1,
    'failed',
    3,
    4,
    5,
  ]);
  expect({ begun, most }).toEqual({ begun: [1, 2, 3, 4, 5], most: 2 });
  expect(await turns.take(work(6))).toBe(6);
});
