-- After a town hall: versions of its minutes, feedback of those who took part, reminders of answers that are due.

-- Insert-only: a correction is a further version with its reason.
create table meeting_minutes (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  -- The newest entry of the record that is in it.
  through_seq integer not null,
  -- The minutes as src/rules/meeting/minutes makes them from the public record.
  content jsonb not null,
  -- What the clerk adds, by section: { attendance: '...', 'item-2': '...' }.
  corrections jsonb not null default '{}' check (jsonb_typeof(corrections) = 'object'),
  -- Why there is this version; empty for the first.
  reason text not null default '' check (number = 1 or reason <> ''),
  by_account uuid references account,
  at timestamptz not null,
  idempotency_key uuid not null,
  primary key (meeting_id, number),
  unique (meeting_id, idempotency_key),
  foreign key (meeting_id, through_seq) references meeting_entry (meeting_id, seq)
);

-- `token` is a keyed pseudonym made for the feedback on this one meeting: it joins neither with what somebody asked in it nor with a person.
-- Insert-only: the newest revision counts.
create table meeting_feedback (
  meeting_id bigint not null references meeting,
  token bytea not null,
  revision integer not null check (revision > 0),
  region_id text references region,
  -- Could follow, was heard, trusts what comes of it.
  follow text not null check (follow in ('agree', 'partly', 'disagree')),
  heard text not null check (heard in ('agree', 'partly', 'disagree')),
  trust text not null check (trust in ('agree', 'partly', 'disagree')),
  -- For those who run it only.
  comment text not null default '' check (length(comment) <= 2000),
  at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, token, revision)
);

create trigger meeting_minutes_are_insert_only before update on meeting_minutes
  for each row execute function meeting_facts_are_insert_only();
create trigger meeting_minutes_are_never_gone before delete or truncate on meeting_minutes
  for each statement execute function meeting_facts_are_insert_only();
create trigger meeting_feedback_is_insert_only before update or delete or truncate on meeting_feedback
  for each statement execute function meeting_facts_are_insert_only();

-- Which reminder was mailed: once, however many nodes run and however often they start.
create table meeting_answer_reminder (
  meeting_id bigint not null references meeting,
  due_on date not null,
  kind text not null check (kind in ('soon', 'overdue')),
  at timestamptz not null default now(),
  primary key (meeting_id, due_on, kind)
);
