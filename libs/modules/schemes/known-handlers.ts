import { Injectable } from '@nestjs/common';
import type { HandlerNames } from './validation/check-definition';

/** The guards and effects that workflows may name, told by the module that collects them when the process starts. */
@Injectable()
export class KnownHandlers {
  private known: HandlerNames = { guards: [], effects: [] };

  tell(names: HandlerNames): void {
    this.known = names;
  }

  get names(): HandlerNames {
    return this.known;
  }
}
