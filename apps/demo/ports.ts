import { createServer } from 'node:net';
import { StartupError } from '@tilsagn/platform/config/startup-error';

/** Throws a StartupError where somebody listens on the port already. */
export async function ensureFree(port: number): Promise<void> {
  if (port !== 0 && !(await isFree(port))) {
    throw new StartupError(`Port ${port} is taken. Set PORT to another one.`);
  }
}

/** The port wished for where it is free, else any (0): a bookmark keeps working from one start to the next. */
export const wished = async (port: number): Promise<number> => ((await isFree(port)) ? port : 0);

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
