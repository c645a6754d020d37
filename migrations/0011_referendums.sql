-- Referendums: one question, the keys that must turn, and either official returns or an advisory vote held here.

create table referendum (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  -- reported: officials enter the returns of a vote held elsewhere. held-here: residents vote on this site, which is advisory.
  kind text not null check (kind in ('reported', 'held-here')),
  title text not null check (title <> ''),
  summary text not null default '',
  -- The exact wording on the ballot.
  question text not null check (question <> ''),
  -- Both sides have the same space: markdown, as long as each other at most.
  argument_for text not null default '' check (length(argument_for) <= 3000),
  argument_against text not null default '' check (length(argument_against) <= 3000),
  -- The language of the texts; translations: { es: { title, summary, question, argumentFor, argumentAgainst } }.
  language text not null default 'en',
  translations jsonb not null default '{}',
  -- Keys of src/rules/decision, as JSON.
  keys jsonb not null check (jsonb_typeof(keys) = 'array' and jsonb_array_length(keys) between 1 and 10),
  -- Results are told by regions of this kind.
  region_kind text not null check (region_kind in ('county', 'city', 'district')),
  -- The process that led to it, for example 'initiative:12'.
  initiative text,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  published_at timestamptz,
  -- Of reported ones: the returns are final. Taking it back is an act of its own in the public log.
  certified_at timestamptz,
  hypothetical boolean not null default false,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default now(),
  unique (created_by, idempotency_key),
  check (opens_at < closes_at),
  check (certified_at is null or kind = 'reported')
);
create index on referendum (region_id);
create index on referendum (initiative) where initiative is not null;

-- People prepare for what was published: what is asked, of whom, and what it needs stays.
create function referendum_terms_stay() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (new.question, new.keys, new.kind, new.region_id, new.region_kind, new.slug)
      is distinct from (old.question, old.keys, old.kind, old.region_id, old.region_kind, old.slug) then
    raise exception 'the terms of a published referendum stay';
  end if;
  return new;
end $$;
create trigger referendum_terms_stay before update on referendum
  for each row execute function referendum_terms_stay();

-- What a region returned. Insert-only: a correction is a new revision with its reason, and the highest one counts.
create table referendum_return (
  referendum_id bigint not null references referendum,
  region_id text not null references region,
  revision integer not null check (revision > 0),
  registered bigint not null check (registered >= 0),
  ballots bigint not null check (ballots >= 0),
  yes bigint not null check (yes >= 0),
  no bigint not null check (no >= 0),
  source text not null check (source in ('form', 'csv', 'api', 'seed')),
  -- Public: why it was corrected, '' for a first one.
  reason text not null default '',
  by_account uuid references account,
  by_role text not null,
  idempotency_key uuid not null,
  entered_at timestamptz not null default clock_timestamp(),
  primary key (referendum_id, region_id, revision),
  unique (referendum_id, region_id, idempotency_key),
  check (ballots <= registered),
  check (yes + no <= ballots)
);

-- Insert-only: changing a ballot adds a revision, and the highest one counts. `voter` is a keyed pseudonym made for this one
-- vote, never a person. A retry with the same key is the same ballot.
create table referendum_ballot (
  referendum_id bigint not null references referendum,
  voter bytea not null,
  revision integer not null check (revision > 0),
  idempotency_key uuid not null,
  choice text not null check (choice in ('yes', 'no', 'blank')),
  -- Where they live, at the level by which results are told; null where the account says no more than the region above it.
  region_id text references region,
  cast_at timestamptz not null default clock_timestamp(),
  primary key (referendum_id, voter, revision),
  unique (referendum_id, voter, idempotency_key)
);

-- The count of a vote held here, made once after the close. Small cells are suppressed in it: nobody can publish what it lacks.
create table referendum_count (
  referendum_id bigint primary key references referendum,
  counted_at timestamptz not null,
  -- Residents of the region with an account at the count.
  registered bigint not null,
  ballots bigint not null,
  yes bigint not null,
  no bigint not null,
  -- [{ "region": id, "yes": n, "no": n }], none with fewer than ten of either.
  regions jsonb not null,
  -- { "regions": n, "yes": n, "no": n }: those that are not shown, together; null where all are.
  others jsonb,
  check (ballots <= registered),
  check (yes + no <= ballots)
);

-- Nothing ever changes but this: who deletes their account no longer stands beside what they did.
create function referendum_facts_are_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_level = 'ROW' then
    if to_jsonb(new) = to_jsonb(old) || '{"by_account": null}' then return new; end if;
  end if;
  raise exception 'returns, ballots and counts are insert-only';
end $$;
create trigger referendum_return_is_insert_only before update on referendum_return
  for each row execute function referendum_facts_are_insert_only();
create trigger referendum_return_is_never_gone before delete or truncate on referendum_return
  for each statement execute function referendum_facts_are_insert_only();
create trigger referendum_ballot_is_insert_only before update or delete or truncate on referendum_ballot
  for each statement execute function referendum_facts_are_insert_only();
create trigger referendum_count_is_insert_only before update or delete or truncate on referendum_count
  for each statement execute function referendum_facts_are_insert_only();
