import { useDatabase } from '../support/database';
import { recipeOf } from './recipes';
import { operation, operations } from './support/operations';
import { LONG } from './support/size';
import { openStage, type Stage } from './support/stage';

const AT_ONCE = 50;
/** One of each kind of transition beside all that is put, patched or deleted; commands.test.ts races every one with fewer. */
const KINDS = ['applications.attach', 'cases.recommend', 'paymentRequests.send'];
const raced = operations
  .filter(({ needsVersion }) => needsVersion)
  .filter(({ name, method }) => LONG || method !== 'POST' || KINDS.includes(name))
  .map(({ name }) => name);

const database = useDatabase();
let stage: Stage;

beforeAll(async () => {
  stage = await openStage(database);
}, 60_000);
afterAll(() => stage.world.close());

describe(`${AT_ONCE} edits of the same version at once`, () => {
  it('are tried on each kind of change', () => {
    expect(KINDS.filter((kind) => !raced.includes(kind))).toEqual([]);
  });

  it.each(raced)(
    '%s has one winner',
    async (name) => {
      const of = operation(name);
      const attempt = await recipeOf(of)(stage.work);
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => stage.send(of, attempt)));
      const won = answers.filter(({ status }) => status < 300);
      expect(won.map(({ status }) => status)).toEqual([of.success]);
      // What is gone for good, or can no longer be changed by anybody, says that.
      const others = answers.filter((answer) => !won.includes(answer)).map(({ status }) => status);
      expect(others.filter((status) => ![404, 409, 412, 503].includes(status))).toEqual([]);
      expect(others).toHaveLength(AT_ONCE - 1);
    },
    60_000,
  );
});
