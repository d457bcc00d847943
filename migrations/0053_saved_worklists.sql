-- Filters of the worklist that somebody gave a name; shared ones are read by the whole staff.
create table worklist_view (
  id uuid primary key,
  owner text not null,
  name text not null check (length(name) between 1 and 80),
  shared boolean not null,
  -- The filter's fields as the worklist takes them, and the columns chosen with it.
  filter jsonb not null,
  columns text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (owner, name)
);
create index worklist_view_shared on worklist_view (name) where shared;

grant select, insert, update, delete on worklist_view to tilsagn_app;
