-- When the person who saved a draft last was reminded of it; empty again at the next save.
alter table application_answers add column reminded_at timestamptz;

-- Whose turn it is to be reminded, without a look at what was sent long ago.
create index application_answers_unreminded on application_answers (saved_at) where reminded_at is null;
