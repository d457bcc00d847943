-- What the worker found when it proved the ledger, once a day: ledger check and ledger verify.
create table ledger_proof (
  -- The day in Norway by the machine's clock.
  day       date primary key,
  proven_at timestamptz not null default clock_timestamp(),
  -- The invariants that did not hold, and 'verify' where a hash or a root did not.
  broken    text[] not null,
  -- The first rows concerned: ids and amounts.
  offences  text[] not null,
  transfers bigint not null,
  waiting   bigint not null,
  -- How many roots the chain was held against; null where none are kept.
  roots     integer,
  seconds   double precision not null
);
comment on table ledger_proof is 'One row a day: whether the ledger was sound, and how far the proof went.';

grant select, insert on ledger_proof to tilsagn_app;
