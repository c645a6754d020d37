-- Briefs: what is claimed about one contested topic, checked, signed off by reviewers of different views, and read.

create table brief (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  hypothetical boolean not null default false,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (created_by, idempotency_key)
);
create index on brief (region_id);

-- Insert-only: every edit is a whole version. Its shape is that of src/rules/brief/brief.ts.
create table brief_version (
  brief_id bigint not null references brief,
  number integer not null check (number > 0),
  content jsonb not null,
  -- What was changed, and why: for everybody to read once it is published.
  note text not null,
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (brief_id, number)
);

-- A reviewer with a declared view says of one very version whether it is fair. Insert-only: who thinks again signs the next version, or once more.
create table brief_sign_off (
  brief_id bigint not null,
  version integer not null,
  number integer not null check (number > 0),
  view text not null check (view in ('for', 'against', 'undecided')),
  fair boolean not null,
  remarks text not null default '',
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (brief_id, version, number),
  foreign key (brief_id, version) references brief_version (brief_id, number),
  check (fair or remarks <> '')
);

-- The version that everybody reads is the one published last.
create table brief_publication (
  brief_id bigint not null,
  number integer not null check (number > 0),
  version integer not null,
  reason text not null check (reason <> ''),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (brief_id, number),
  unique (brief_id, version),
  foreign key (brief_id, version) references brief_version (brief_id, number)
);

-- What a reader says, with the view they declare: private, gone with the account, and told only as sums of ten or more.
create table brief_opinion (
  brief_id bigint not null references brief,
  account_id uuid not null references account on delete cascade,
  view text not null check (view in ('for', 'against', 'undecided')),
  fair boolean not null,
  at timestamptz not null default clock_timestamp(),
  primary key (brief_id, account_id)
);

-- A sentence that a reader finds unfair, by the name of the sentence (src/rules/brief/sentences.ts).
create table brief_mark (
  brief_id bigint not null references brief,
  sentence text not null check (sentence ~ '^[0-9a-f]{16}$'),
  account_id uuid not null references account on delete cascade,
  -- As it was read, since a later version may not have it.
  words text not null check (words <> ''),
  view text not null check (view in ('for', 'against', 'undecided')),
  why text not null default '',
  at timestamptz not null default clock_timestamp(),
  primary key (brief_id, sentence, account_id)
);

-- A source that a reader suggests, for a claim or for the brief.
create table brief_suggestion (
  brief_id bigint not null references brief,
  number integer not null check (number > 0),
  -- '' for the brief as a whole.
  claim text not null default '',
  title text not null check (title <> ''),
  publisher text not null default '',
  url text not null check (url ~ '^https?://'),
  why text not null default '',
  by_account uuid references account,
  idempotency_key uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (brief_id, number),
  unique (brief_id, idempotency_key)
);

-- What became of a suggestion (by its number) or of the marks on a sentence (by its name), with the public reason. Insert-only.
create table brief_answer (
  brief_id bigint not null references brief,
  number integer not null check (number > 0),
  suggestion integer,
  sentence text,
  taken boolean not null,
  reason text not null check (reason <> ''),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (brief_id, number),
  check ((suggestion is null) <> (sentence is null))
);

create function brief_facts_are_insert_only() returns trigger language plpgsql as $$
begin
  -- Deleting an account takes its name off what it did, and nothing else.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'by_account' = to_jsonb(old) - 'by_account' and to_jsonb(new) ->> 'by_account' is null then
    return new;
  end if;
  raise exception 'versions, sign-offs, publications, suggestions and answers of a brief are insert-only';
end $$;
create trigger brief_version_is_insert_only before update on brief_version for each row execute function brief_facts_are_insert_only();
create trigger brief_version_is_never_gone before delete or truncate on brief_version for each statement execute function brief_facts_are_insert_only();
create trigger brief_sign_off_is_insert_only before update on brief_sign_off for each row execute function brief_facts_are_insert_only();
create trigger brief_sign_off_is_never_gone before delete or truncate on brief_sign_off for each statement execute function brief_facts_are_insert_only();
create trigger brief_publication_is_insert_only before update on brief_publication for each row execute function brief_facts_are_insert_only();
create trigger brief_publication_is_never_gone before delete or truncate on brief_publication for each statement execute function brief_facts_are_insert_only();
create trigger brief_suggestion_is_insert_only before update on brief_suggestion for each row execute function brief_facts_are_insert_only();
create trigger brief_suggestion_is_never_gone before delete or truncate on brief_suggestion for each statement execute function brief_facts_are_insert_only();
create trigger brief_answer_is_insert_only before update on brief_answer for each row execute function brief_facts_are_insert_only();
create trigger brief_answer_is_never_gone before delete or truncate on brief_answer for each statement execute function brief_facts_are_insert_only();
