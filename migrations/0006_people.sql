-- People as the log-in provider told of them; needed to write to them and to show who did what.
create table person (
  sub text primary key,
  name text not null,
  email text,
  first_seen_at timestamptz not null default clock_timestamp(),
  last_login_at timestamptz
);

-- Which companies a person could act for at the last log-in. Rights are read from the session, not from here:
-- this is for writing to the people of a company.
create table person_party (
  sub text not null references person,
  orgnr text not null check (orgnr ~ '^[0-9]{9}$'),
  name text not null,
  primary key (sub, orgnr)
);
create index person_party_orgnr on person_party (orgnr);

-- The county's own people. Read on every request, so that a role that is taken away is gone at once.
create table user_role (
  sub text not null,
  role text not null check (role in (
    'caseworker', 'approver', 'finance', 'scheme_administrator', 'auditor', 'system_administrator')),
  granted_by text not null,
  granted_at timestamptz not null default clock_timestamp(),
  primary key (sub, role)
);
create index user_role_role on user_role (role);

grant select, insert, update on person to tilsagn_app;
grant select, insert, update, delete on person_party, user_role to tilsagn_app;
