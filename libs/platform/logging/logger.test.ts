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

  it('repeats nothing that somebody typed, wherever the error says it', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "Kari Nilsen, 1. mai"'), {
      code: '22007',
    });
    const refused = new Error('550 <kari@example.no> is unknown, 01019040034');
    const text = JSON.stringify(
      lines((logger) => {
        logger.error('request 1 failed', error, 'http');
        logger.error(error);
        logger.warn(`kari@example.no: ${refused.message}`, refused, 'Outbox');
      }),
    );
    expect(text).not.toMatch(/Kari|kari@|01019040034/);
    expect(text).toContain('invalid input syntax for type date');
    expect(text).toContain('010190*****');
  });

  it('keeps the names of tables and rules, without which nobody finds the fault', () => {
    const error = Object.assign(new Error('violates unique constraint "case_number"'), { code: '23505' });
    const [line] = lines((logger) => logger.error('failed', error));
    expect(line).toMatchObject({ error: { message: 'violates unique constraint "case_number"' } });
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
