-- The inbox: where a piece of news leads, and what it asks for while the thing stands in the state it was told in.

alter table notification
  -- The recipient's side of the case: its applicant's people, or the staff. Null: told before this was kept.
  add column side text check (side in ('applicant', 'staff')),
  -- The case or payment request that waits for the recipient while it stands in that state.
  add column asks_about uuid,
  add column asks_in_state text,
  add constraint notification_asks_whole check ((asks_about is null) = (asks_in_state is null));

create index notification_page on notification (sub, id desc);
create index notification_unread on notification (sub, id desc) where read_at is null;
create index notification_asked on notification (asks_about) where asks_about is not null;

-- Everything that has a state of its own, by id.
create view standing as
  select id, state from grant_case
  union all
  select id, state from payment_request;

grant select on standing to tilsagn_app;
