import { Injectable, Logger } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { pagesExist } from '@tilsagn/platform/http/pages';

/** Where the built pages lie. */
export class PagesFolder {
  constructor(readonly path: string) {}
}

type State = 'up' | 'down';

/** Whether the process can serve: its pages are built and its database answers. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger('health');

  constructor(
    private readonly db: Db,
    private readonly pages: PagesFolder,
  ) {}

  async check(): Promise<{ status: 'ready' | 'not_ready'; database: State; pages: State }> {
    const database = await this.database();
    const pages = pagesExist(this.pages.path) ? 'up' : 'down';
    return { status: database === 'up' && pages === 'up' ? 'ready' : 'not_ready', database, pages };
  }

  private async database(): Promise<State> {
    try {
      await this.db.query('select 1');
      return 'up';
    } catch (error) {
      this.logger.warn('the database does not answer', error);
      return 'down';
    }
  }
}
