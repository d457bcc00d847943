import { StartupError } from '../config/startup-error';

/** Why a backup cannot be written or restored, in one sentence for the operator. */
export class BackupFault extends StartupError {}
