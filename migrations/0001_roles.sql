-- The roles beside the owner's log-in. tilsagn_ledger owns the schema ledger and nobody logs in as it;
-- tilsagn_app is the group that the application's log-in belongs to, and every grant goes to it.
-- The embedded database has made both; a server set up by hand may have left them to us.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tilsagn_ledger') then
    create role tilsagn_ledger nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'tilsagn_app') then
    create role tilsagn_app nologin;
  end if;
  if not pg_has_role(current_user, 'tilsagn_ledger', 'member') then
    execute format('grant tilsagn_ledger to %I', current_user);
  end if;
end
$$;

-- The application owns nothing and makes nothing: it may look into the schema, and each migration grants the rest.
revoke create on schema public from public;
grant usage on schema public to tilsagn_app;
grant select on public.migration_file to tilsagn_app;
