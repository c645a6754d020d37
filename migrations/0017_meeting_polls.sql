-- Polls of a town hall: what each participant chose. What was asked and what was counted stand in the record (0015).

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
