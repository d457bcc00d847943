-- By which session of which provider somebody logged in, so that the provider can end it here (front-channel log-out),
-- and at which level.
alter table session
  add column issuer text,
  add column provider_sid text,
  add column acr text;
create index session_provider on session (issuer, provider_sid) where provider_sid is not null;
