-- What the company register last listed as the sub-units of a company. A cache, as register_cache is.
create table register_sub_unit_cache (
  orgnr text primary key check (orgnr ~ '^[0-9]{9}$'),
  status smallint not null,
  body jsonb not null,
  fetched_at timestamptz not null
);

grant select, insert, update, delete on register_sub_unit_cache to tilsagn_app;
