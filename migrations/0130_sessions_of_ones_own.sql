-- People see where they are logged in and end what they do not know again. The id may be shown; the hash never is.
alter table session
  add column id uuid not null default uuidv7() unique,
  -- The family of the browser alone: enough to know it again, too little to follow anybody by.
  add column browser text not null default 'other' check (browser ~ '^[a-z]{1,20}$');

create index session_person on session (sub);
