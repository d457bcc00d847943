-- When the clock emptied a draft that nobody wrote on; empty again at the next save. Its row stays, without content.
alter table application_answers add column emptied_at timestamptz;

-- Whose warning has stood long enough, without a look at all that was ever sent.
create index application_answers_warned on application_answers (reminded_at)
  where reminded_at is not null and emptied_at is null;
