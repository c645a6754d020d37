-- Dialogues: conversations in which residents agree or disagree with short statements.

-- People counted by the census, for comparing who takes part with who lives there. Null where no figure was loaded.
alter table region add column population integer check (population > 0);
alter table region add column population_source text;

create table conversation (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  title text not null check (title <> ''),
  -- What is asked, and what will be done with the answers: markdown.
  question text not null default '',
  -- The language of title and question; translations: { es: { title, question } }.
  language text not null default 'en',
  translations jsonb not null default '{}',
  -- Participants are compared by their region of this kind.
  region_kind text not null check (region_kind in ('county', 'city', 'district')),
  joining text not null check (joining in ('residents', 'signed-in', 'anyone')),
  -- Statements wait for a moderator, or are shown at once and may be taken off.
  moderation text not null check (moderation in ('before', 'after')),
  takes_statements boolean not null default true,
  opens_at timestamptz,
  closes_at timestamptz,
  published_at timestamptz,
  -- Said by the facilitator at the close, in the language of the conversation: markdown.
  closing_words text not null default '',
  -- Sites that may show it in a frame, as origins; none by default.
  embed_origins text[] not null default '{}',
  imported_from text,
  hypothetical boolean not null default false,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default now(),
  unique (created_by, idempotency_key),
  check (opens_at < closes_at),
  check (imported_from is not null or closes_at is not null)
);
create index on conversation (region_id);

-- Who takes part. `token` is a keyed pseudonym made for this one conversation, never a person; null in imports.
-- Numbers run from 0 without gaps: they are rows of the matrix of votes.
create table participant (
  conversation_id bigint not null references conversation,
  number integer not null check (number >= 0),
  token bytea,
  -- Where they said they live when they joined; imports know no regions.
  region_id text references region,
  -- account: signed in by e-mail. anonymous: only the same browser. imported: another site's word for it.
  assurance text not null check (assurance in ('account', 'anonymous', 'imported')),
  -- The number in the export that was read, so that it is written back the same.
  imported_number integer,
  joined_at timestamptz not null default clock_timestamp(),
  primary key (conversation_id, number),
  unique (conversation_id, token)
);

create table statement (
  conversation_id bigint not null references conversation,
  number integer not null check (number >= 0),
  -- Null: a seed statement of the facilitator, or nobody that is known.
  author integer,
  seed boolean not null default false,
  text text not null check (text <> '' and length(text) <= 2000),
  language text not null,
  -- About the conversation or the participants rather than the question: shown, not used for groups.
  meta boolean not null default false,
  state text not null check (state in ('waiting', 'published', 'rejected', 'merged')),
  merged_into integer,
  -- What the moderators of an imported conversation had decided: -1 taken out, 0 not looked at, 1 let in; written back the same.
  -- Null for statements of this site, and for those an export holds votes on without listing them.
  imported_moderated smallint check (imported_moderated between -1 and 1),
  idempotency_key uuid not null,
  submitted_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  primary key (conversation_id, number),
  unique (conversation_id, idempotency_key),
  foreign key (conversation_id, author) references participant,
  foreign key (conversation_id, merged_into) references statement,
  check ((state = 'merged') = (merged_into is not null)),
  check (merged_into <> number),
  check (state not in ('published', 'merged') or published_at is not null)
);

create table statement_translation (
  conversation_id bigint not null,
  statement integer not null,
  language text not null,
  text text not null check (text <> '' and length(text) <= 2000),
  machine boolean not null,
  at timestamptz not null default clock_timestamp(),
  primary key (conversation_id, statement, language),
  foreign key (conversation_id, statement) references statement
);

-- The moderation log: what was decided on a statement, by which role, and why. Never changed.
create table statement_act (
  conversation_id bigint not null,
  statement integer not null,
  id bigint generated always as identity,
  act text not null check (act in ('published', 'rejected', 'merged', 'marked-meta', 'unmarked-meta')),
  -- One of the room's standard reasons, shown in the reader's language; `reason` then holds what the moderator added, if anything.
  standard text check (standard in ('not-a-statement', 'several-ideas', 'personal-attack', 'names-a-person', 'off-topic',
    'duplicate', 'advertising')),
  reason text not null,
  merged_into integer,
  by_account uuid references account,
  by_role text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (conversation_id, statement, id),
  foreign key (conversation_id, statement) references statement
);

-- Insert-only: a changed vote adds a revision, and the highest one counts. A retry of the same revision is the same vote.
create table statement_vote (
  conversation_id bigint not null,
  participant integer not null,
  statement integer not null,
  revision integer not null check (revision > 0),
  -- 1 agree, 0 pass, -1 disagree, null taken back.
  value smallint check (value between -1 and 1),
  cast_at timestamptz not null default clock_timestamp(),
  -- The transaction that wrote it: who keeps a map up to date asks for what came since the oldest one still running.
  written_by xid8 not null default pg_current_xact_id(),
  primary key (conversation_id, participant, statement, revision),
  foreign key (conversation_id, participant) references participant,
  foreign key (conversation_id, statement) references statement
);
create index on statement_vote (written_by);

create index on statement_act (at);

create function statement_vote_is_insert_only() returns trigger language plpgsql as $$
begin
  raise exception 'votes are insert-only';
end $$;
create trigger statement_vote_is_insert_only before update or delete or truncate on statement_vote
  for each statement execute function statement_vote_is_insert_only();

-- The newest map, made a moment after votes came: see opinion-summary.ts. `accounts` leaves anonymous participants out.
create table conversation_map (
  conversation_id bigint not null references conversation,
  who text not null check (who in ('all', 'accounts')),
  version integer not null,
  computed_at timestamptz not null,
  -- Votes written by earlier transactions are all in it.
  read_to xid8 not null,
  -- Whether it was made from the votes alone, and not from the map before: such a one anybody can compute from the export.
  alone boolean not null,
  summary jsonb not null,
  -- By participant number: x and y as 32-bit floats, and the group as a byte, 255 for none.
  positions bytea not null,
  groups bytea not null,
  primary key (conversation_id, who)
);

-- How the picture moved over time: one row an hour at most.
create table conversation_picture (
  conversation_id bigint not null references conversation,
  at timestamptz not null,
  picture jsonb not null,
  primary key (conversation_id, at)
);

-- Invitations sent to people of a region, as the facilitator records them.
create table invitation (
  conversation_id bigint not null references conversation,
  id bigint generated always as identity,
  region_id text not null references region,
  sent integer not null check (sent > 0),
  note text not null default '',
  -- The day on which they went out, as the facilitator says; `at` is when that was recorded.
  sent_on date not null default current_date,
  idempotency_key uuid not null,
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (conversation_id, id),
  unique (conversation_id, idempotency_key)
);
