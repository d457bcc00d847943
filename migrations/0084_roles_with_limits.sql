-- A role may reach less than its name says: for a time, up to a sum, for some schemes. Dates are the business clock's,
-- both inclusive.
alter table user_role
  add column id uuid not null default uuidv7(),
  add column version integer not null default 1 check (version > 0),
  add column valid_from date,
  add column valid_to date,
  -- The largest sum that an approver decides or authorises; null: no limit.
  add column limit_ore bigint check (limit_ore > 0),
  -- Whose cases the role reaches; null: those of every scheme.
  add column schemes text[] check (cardinality(schemes) > 0),
  add column reason text,
  add constraint user_role_id unique (id),
  add constraint user_role_period check (valid_from <= valid_to),
  add constraint user_role_limit check (limit_ore is null or role = 'approver'),
  add constraint user_role_schemes check (schemes is null or role in ('caseworker', 'approver'));

-- What became of whose role, when, by whom and why; what is taken away would otherwise leave no trace but a path.
create table user_role_change (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  role_id uuid not null,
  sub text not null,
  role text not null,
  change text not null check (change in ('granted', 'changed', 'revoked')),
  -- The role as it became; as it was, where it was revoked.
  content jsonb not null,
  reason text not null check (reason <> ''),
  changed_by text not null
);
create index user_role_change_sub on user_role_change (sub, at);

create trigger user_role_change_is_only_added_to before update or delete or truncate on user_role_change
  for each statement execute function casework_is_only_added_to();
alter table user_role_change enable always trigger user_role_change_is_only_added_to;

grant select, insert on user_role_change to tilsagn_app;
