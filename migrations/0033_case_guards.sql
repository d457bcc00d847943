-- The database keeps the promises of a case by itself: states move along the pinned workflow alone, versions count
-- by one, and the history is only added to. The triggers fire for everybody, the owner of the tables too.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'restrict_violation';
end
$$;
comment on function refuse_change() is
  'Trigger: refuses to change or remove rows of a table that is only added to (SQLSTATE 23001).';

create function workflow_body(p_workflow uuid, p_call text) returns jsonb language sql stable as $$
  select w.body
  from workflow_definition w
  where w.id = coalesce(p_workflow, (select c.workflow_id from grant_call c where c.key = p_call))
$$;
comment on function workflow_body(uuid, text) is
  'The workflow that holds for a case: the pinned one, before submission that of its call; null for an imported case.';

create function guard_case() returns trigger language plpgsql as $$
declare
  body jsonb := workflow_body(new.workflow_id, new.call_key);
begin
  if tg_op = 'INSERT' then
    if new.origin = 'application' and (new.version <> 1 or new.state is distinct from body ->> 'initial') then
      raise exception 'a case begins with version 1 in the first state of its workflow, not in %', new.state
        using errcode = 'check_violation';
    end if;
    return new;
  end if;

  if new.version <> old.version + 1 then
    raise exception 'the version of case % went from % to %', old.id, old.version, new.version
      using errcode = 'check_violation';
  end if;
  if old.workflow_id is not null and new.workflow_id is distinct from old.workflow_id
     or old.rule_set_id is not null and new.rule_set_id is distinct from old.rule_set_id then
    raise exception 'what case % was submitted under is pinned', old.id using errcode = 'check_violation';
  end if;
  if new.state <> old.state and not exists (
    select from jsonb_array_elements(body -> 'transitions') t
    where t ->> 'to' = new.state and t -> 'from' ? old.state
  ) then
    raise exception 'the workflow of case % knows no way from % to %', old.id, old.state, new.state
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function guard_case() is
  'Trigger of grant_case: first state and version at birth, version + 1 at each change, states along the workflow (SQLSTATE 23514).';

create trigger grant_case_guard before insert or update on grant_case
  for each row execute function guard_case();
alter table grant_case enable always trigger grant_case_guard;

create trigger case_history_append_only before update or delete on case_history
  for each row execute function refuse_change();
create trigger case_history_no_truncate before truncate on case_history
  for each statement execute function refuse_change();
alter table case_history enable always trigger case_history_append_only;
alter table case_history enable always trigger case_history_no_truncate;

create trigger application_submission_append_only before update or delete on application_submission
  for each row execute function refuse_change();
create trigger register_extract_append_only before update or delete on register_extract
  for each row execute function refuse_change();
alter table application_submission enable always trigger application_submission_append_only;
alter table register_extract enable always trigger register_extract_append_only;

-- What is published never changes.
create trigger rule_set_append_only before update or delete on rule_set
  for each row execute function refuse_change();
create trigger form_definition_append_only before update or delete on form_definition
  for each row execute function refuse_change();
create trigger workflow_definition_append_only before update or delete on workflow_definition
  for each row execute function refuse_change();
alter table rule_set enable always trigger rule_set_append_only;
alter table form_definition enable always trigger form_definition_append_only;
alter table workflow_definition enable always trigger workflow_definition_append_only;
