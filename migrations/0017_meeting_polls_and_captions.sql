-- Polls of a town hall: what each participant chose; what was asked and counted stands in the record (0015). Captions: who may send them.

-- One row for each poll that was opened: whoever chooses holds it shared, whoever closes holds it alone, so nothing comes after the close.
create table meeting_poll (
  meeting_id bigint not null references meeting,
  poll uuid not null,
  options integer not null check (options between 2 and 8),
  open boolean not null default true,
  primary key (meeting_id, poll)
);

-- Insert-only; of an attendee the highest revision counts. Options are numbered from 0.
create table meeting_choice (
  meeting_id bigint not null,
  poll uuid not null,
  attendee bigint not null,
  revision integer not null check (revision > 0),
  option integer not null check (option between 0 and 7),
  at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, poll, attendee, revision),
  foreign key (meeting_id, poll) references meeting_poll,
  foreign key (meeting_id, attendee) references meeting_attendee
);
create trigger meeting_choice_is_insert_only before update or delete or truncate on meeting_choice
  for each statement execute function meeting_facts_are_insert_only();

-- The words said, by language, for transcripts.
create index meeting_captions on meeting_entry (meeting_id, (fact ->> 'language'), seq) where kind = 'caption';

-- Who may send captions by a program, without an account: one secret for one meeting, kept as its hash, until it is taken back.
create table meeting_captioner (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  label text not null check (label <> ''),
  token_hash bytea not null unique,
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (meeting_id, number)
);
