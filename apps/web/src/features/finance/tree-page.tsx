import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { treeQuery, type FrameTree } from '../../api/finance-queries';
import { meQuery } from '../../api/queries';
import { useFrameName } from '../../lib/use-frame-name';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { ProposeLink } from './acts/propose-link';
import { AsOf } from './as-of';
import { FinanceMenu } from './finance-menu';
import { NoteForm } from './note-form';
import { TreeNotes } from './tree-notes';
import { TreePicture } from './tree-picture';
import { TreeTable } from './tree-table';
import { Years } from './years';
import './finance.css';

const route = getRouteApi('/okonomi/fordeling');

function Tree({ tree, writes }: { tree: FrameTree; writes: boolean }): ReactElement {
  const nameOf = useFrameName();
  return (
    <section className="section" aria-labelledby={`tre-${tree.frame}`}>
      <Heading level={2} data-size="xs" id={`tre-${tree.frame}`}>
        <Link
          className="ds-link"
          to="/okonomi/rammer/$frame/$year"
          params={{ frame: tree.frame, year: String(tree.year) }}
        >
          {nameOf(tree.frame)} {tree.year}
        </Link>
      </Heading>
      <TreePicture tree={tree} />
      <TreeTable tree={tree} />
      <TreeNotes notes={tree.notes} />
      <ProposeLink frame={tree.frame} year={tree.year} />
      {writes && <NoteForm tree={tree} />}
    </section>
  );
}

/** Where the money of a year came from and went: a picture and a table for each frame. */
export function TreePage(): ReactElement {
  const { t } = useTranslation('oversight');
  const { data: me } = useSuspenseQuery(meQuery);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const thisYear = Number(me.today.slice(0, 4));
  const { ar: year = thisYear, per } = search;
  const asked = { year, ...(per !== undefined && { valueDate: per }) };
  const query = useQuery(treeQuery(asked));
  const writes = me.user?.roles.includes('finance') === true;
  return (
    <Page
      width="wide"
      title={t('tree.title', { year })}
      intro={t('tree.intro')}
      aside={<AsOf value={per} onChange={(date) => void navigate({ search: { ...search, per: date } })} />}
    >
      <FinanceMenu year={year} />
      <Years to="/okonomi/fordeling" chosen={year} newest={thisYear} />
      <Async query={query}>
        {(trees) =>
          trees.length === 0 ? (
            <EmptyState text={t('tree.empty', { year })} />
          ) : (
            <>
              {trees.map((tree) => (
                <Tree key={tree.frame} tree={tree} writes={writes} />
              ))}
              <ExportLinks path="/api/ledger/tree/export" query={asked} />
            </>
          )
        }
      </Async>
    </Page>
  );
}
