import { Logger } from './logger';

function lines(write: (logger: Logger) => void, level = 'info'): Record<string, unknown>[] {
  const written: string[] = [];
  write(new Logger(level, { write: (line) => void written.push(line) }));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('is one line of JSON with context and sentence', () => {
    const [line] = lines((logger) => logger.log('started', 'Relay'));
    expect(line).toEqual({ level: 30, time: expect.any(String), context: 'Relay', msg: 'started' });
  });

  it('tells type, code, message and stack of an error, and not what it carried', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(kari@example.no) already exists.',
      parameters: ['kari@example.no'],
    });
    const [line] = lines((logger) => logger.error('could not save', error, 'Persons'));
    expect(line).toMatchObject({
      msg: 'could not save',
      context: 'Persons',
      error: { type: 'Error', code: '23505', message: 'duplicate key' },
    });
    expect(JSON.stringify(line)).not.toContain('kari@');
  });

  it('keeps a line break of the message inside its one line', () => {
    const [line, more] = lines((logger) => logger.warn('first\nsecond'));
    expect(line?.['msg']).toBe('first\nsecond');
    expect(more).toBeUndefined();
  });

  it('says nothing below its level', () => {
    expect(lines((logger) => logger.log('quiet'), 'warn')).toEqual([]);
  });
});
