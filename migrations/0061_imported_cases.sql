-- Which row of an import a historical case came from, and on which measure it was awarded.
create table imported_case (
  case_id uuid primary key references grant_case,
  external_id text not null unique,
  -- The row after parsing: what a repeat must equal.
  content jsonb not null,
  frame text not null,
  year integer not null,
  measure text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  operator text not null,
  imported_at timestamptz not null default clock_timestamp(),
  foreign key (frame, year, measure) references ledger.measure
);

grant select, insert on imported_case to tilsagn_app;
