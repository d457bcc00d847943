import { dataSourceOptions } from './data-source';
import { withOurOptions } from './session-options';

const OURS = '-c default_transaction_isolation=read\\ committed';

describe('the options of a connection', () => {
  it('are ours alone where the address has none', () => {
    const url = 'postgres://tilsagn_api:p%40ss@db.example/tilsagn?sslmode=verify-full';
    expect(withOurOptions(url)).toEqual({ url, options: OURS });
  });

  it('stand after those of the address, so that ours win', () => {
    const url = 'postgres://tilsagn_api:p%40ss@db/tilsagn?options=-c%20work_mem%3D8MB&sslmode=require';
    expect(withOurOptions(url)).toEqual({
      url: 'postgres://tilsagn_api:p%40ss@db/tilsagn?sslmode=require',
      options: `-c work_mem=8MB ${OURS}`,
    });
  });

  it('reach the pool', () => {
    const pool = dataSourceOptions({ url: 'postgres://a@db/b?options=-c%20work_mem%3D8MB' });
    expect(pool).toMatchObject({
      url: 'postgres://a@db/b',
      extra: { options: `-c work_mem=8MB ${OURS}` },
    });
  });
});
