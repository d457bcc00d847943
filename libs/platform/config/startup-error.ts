/** Something the operator can mend: its message is the one sentence that is printed, without a stack. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
