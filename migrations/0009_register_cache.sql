-- What the company register last answered. A cache: cases freeze their own extract, this one may be thrown away.
create table register_cache (
  orgnr text primary key check (orgnr ~ '^[0-9]{9}$'),
  status smallint not null,
  body jsonb not null,
  fetched_at timestamptz not null
);

grant select, insert, update, delete on register_cache to tilsagn_app;
