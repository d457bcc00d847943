/** Throws on what the disk did; what is left is a fault of the file that is being read. */
export function throwFaultOfSystem(error: unknown): void {
  if (error instanceof Error && 'syscall' in error) throw error;
}
