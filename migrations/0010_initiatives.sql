-- Initiatives: petitions on their way to a decision, under a rules profile that is data.

-- Profiles that organisers add; those that come with the program are in src/rules/petition/profiles. Never changed: a correction is a version.
create table rules_profile (
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  version integer not null check (version > 0),
  region_id text not null references region,
  -- A RulesProfile, as src/rules/petition/profile.ts describes it.
  terms jsonb not null,
  reason text not null check (reason <> ''),
  created_by uuid references account,
  created_at timestamptz not null default clock_timestamp(),
  primary key (id, version)
);

create table initiative (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  -- The proponents' own name for it; the neutral title is a text of its own.
  title text not null check (title <> ''),
  language text not null default 'en',
  translations jsonb not null default '{}',
  -- The profile as it was when the initiative began: later versions do not touch it.
  rules jsonb not null,
  -- As officially published; null where signatures are not counted against a requirement.
  required integer check (required > 0),
  required_source text not null default '',
  -- The day of the vote aimed at; null where none is known.
  election_on date,
  -- Whether residents may pledge here. Without legal force wherever the profile is signed on paper.
  takes_pledges boolean not null default true,
  hypothetical boolean not null default false,
  -- Where the facts about a real initiative come from.
  source text not null default '',
  -- The vote it was put to: 'referendum:12'.
  referendum text,
  published_at timestamptz,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (created_by, idempotency_key),
  check ((required is null) or required_source <> '')
);
create index on initiative (region_id);

-- Proponents are named in public, as the law has it; an account lets one act here.
create table initiative_proponent (
  initiative_id bigint not null references initiative,
  number integer not null check (number > 0),
  name text not null check (name <> ''),
  account_id uuid references account,
  -- An address, in lower case, that may become the account: until its holder says so.
  invited_email text check (invited_email = lower(invited_email)),
  primary key (initiative_id, number),
  unique (initiative_id, account_id)
);

-- A proponent wants to withdraw the petition, or no longer: the highest number counts.
create table withdrawal_consent (
  initiative_id bigint not null,
  proponent integer not null,
  number integer not null check (number > 0),
  given boolean not null,
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, proponent, number),
  foreign key (initiative_id, proponent) references initiative_proponent on delete cascade
);

-- What an account wants to be mailed about an initiative. No row: reminders if it must act, no news.
create table initiative_mail (
  initiative_id bigint not null references initiative,
  account_id uuid not null references account on delete cascade,
  news boolean not null,
  reminders boolean not null,
  primary key (initiative_id, account_id)
);

-- Which reminder was mailed: once, however many nodes run and however often they start.
create table initiative_reminder (
  initiative_id bigint not null references initiative,
  step text not null,
  due date not null,
  kind text not null check (kind in ('14', '7', '1', 'overdue')),
  at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, step, due, kind)
);

-- Which act followers were told of.
create table initiative_told (
  initiative_id bigint not null references initiative,
  -- Of the audit log, which nothing may refer to: it must refuse to be emptied by its own rule.
  audit_id bigint not null,
  primary key (initiative_id, audit_id)
);

-- Texts in versions, never changed: the highest version of a kind counts.
create table initiative_text (
  initiative_id bigint not null references initiative,
  kind text not null check (kind in ('measure', 'title', 'summary', 'fiscal-note', 'for', 'against')),
  version integer not null check (version > 0),
  language text not null,
  -- Markdown; a title is one line.
  body text not null check (body <> ''),
  translations jsonb not null default '{}',
  -- Who answers for the words, such as 'Attorney General' or 'proponents', and where they were published.
  author text not null,
  source text not null default '',
  reason text not null default '',
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, kind, version)
);

-- What happened, on which day, with the outcome of a count: the state is folded from these. Never changed: a wrong one is struck.
create table initiative_event (
  initiative_id bigint not null references initiative,
  number integer not null check (number > 0),
  kind text not null,
  on_day date not null,
  outcome text,
  pledges integer,
  reason text not null default '',
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  strikes integer,
  primary key (initiative_id, number),
  unique (initiative_id, strikes),
  foreign key (initiative_id, strikes) references initiative_event,
  check ((kind = 'struck') = (strikes is not null)),
  check (strikes < number)
);

-- Paper: signatures counted by a county's clerk, batch by batch. The highest revision of a batch counts; 0 takes a batch back.
create table raw_batch (
  initiative_id bigint not null references initiative,
  region_id text not null references region,
  batch text not null check (batch <> '' and length(batch) <= 60),
  revision integer not null check (revision > 0),
  signatures integer not null check (signatures >= 0),
  received_on date not null,
  reason text not null default '',
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, region_id, batch, revision),
  check (revision = 1 or reason <> '')
);

-- A county says that its raw count is whole; a later row opens or closes it again.
create table raw_count_closing (
  initiative_id bigint not null references initiative,
  region_id text not null references region,
  number integer not null check (number > 0),
  closed boolean not null,
  -- The sum at that moment.
  signatures integer not null check (signatures >= 0),
  reason text not null default '',
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, region_id, number)
);

-- How the random sample will be drawn, announced before: by then nobody can know the text. The highest number counts.
create table sample_seed (
  initiative_id bigint not null references initiative,
  number integer not null check (number > 0),
  -- Where the seed text will come from, such as a lottery draw of a day still to come.
  announced text not null check (announced <> ''),
  reveal_on date not null,
  -- Why an announcement was replaced.
  reason text not null default '',
  by_account uuid references account,
  announced_at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, number),
  check (number = 1 or reason <> '')
);

-- The seed text itself, once and for all.
create table sample_reveal (
  initiative_id bigint primary key references initiative,
  announcement integer not null,
  seed text not null check (seed <> ''),
  by_account uuid references account,
  revealed_at timestamptz not null default clock_timestamp(),
  foreign key (initiative_id, announcement) references sample_seed (initiative_id, number)
);

-- The sample of one county: signatures numbered from 1 to `raw` in the order of its sheets.
create table county_sample (
  initiative_id bigint not null references initiative,
  region_id text not null references region,
  -- sample: while the random sample is verified. all: while a full check runs, every signature.
  stage text not null check (stage in ('sample', 'all')),
  raw integer not null check (raw >= 0),
  size integer not null check (size >= 0 and size <= raw),
  -- In the order in which they were drawn; null where every signature is verified.
  numbers integer[] check (cardinality(numbers) = size),
  drawn_at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, region_id, stage),
  check ((numbers is null) = (size = raw)),
  check (stage = 'sample' or size = raw)
);

-- Which clerk has a signature before them, so that two do not look at the same. Only a convenience: nothing is decided by it.
create table signature_claim (
  initiative_id bigint not null,
  region_id text not null,
  stage text not null,
  signature integer not null,
  account_id uuid not null references account on delete cascade,
  until timestamptz not null,
  primary key (initiative_id, region_id, stage, signature),
  foreign key (initiative_id, region_id, stage) references county_sample
);

-- What a clerk found of one signature; the highest revision counts, and 'undone' takes back what was found. Never anything about the signer.
create table signature_check (
  initiative_id bigint not null,
  region_id text not null,
  stage text not null,
  signature integer not null check (signature > 0),
  revision integer not null check (revision > 0),
  finding text not null
    check (finding in ('valid', 'not-registered', 'wrong-county', 'no-match', 'duplicate', 'withdrawn', 'undone')),
  -- The other signature of the same voter.
  duplicate_of integer check (duplicate_of > 0 and duplicate_of <> signature),
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, region_id, stage, signature, revision),
  foreign key (initiative_id, region_id, stage) references county_sample,
  check ((finding = 'duplicate') = (duplicate_of is not null))
);

-- The totals of a county once it has verified: counted from its findings, or reported by it. The highest revision counts.
create table county_return (
  initiative_id bigint not null,
  region_id text not null,
  stage text not null check (stage in ('sample', 'all')),
  revision integer not null check (revision > 0),
  raw integer not null check (raw >= 0),
  sample integer not null check (sample >= 0 and sample <= raw),
  valid integer not null check (valid >= 0),
  duplicates integer not null check (duplicates >= 0),
  -- How many of each finding; null where the county reported totals.
  findings jsonb,
  -- Taken back: the county is verifying again.
  taken_back boolean not null default false,
  reason text not null default '',
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, region_id, stage, revision),
  foreign key (initiative_id, region_id, stage) references county_sample,
  check (revision = 1 or reason <> ''),
  check (valid + duplicates <= sample)
);

-- One lock for each county's raw count: batches and closings of it come one after the other.
create function lock_raw_count(initiative_id bigint, region_id text) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('raw count ' || initiative_id || ' ' || region_id, 0))
$$;

create function raw_count_takes_batch() returns trigger language plpgsql as $$
begin
  perform lock_raw_count(new.initiative_id, new.region_id);
  if (select c.closed from raw_count_closing c where c.initiative_id = new.initiative_id and c.region_id = new.region_id
      order by c.number desc limit 1) then
    raise exception 'the raw count of % is closed', new.region_id;
  end if;
  return new;
end $$;
create trigger takes_batch before insert on raw_batch for each row execute function raw_count_takes_batch();

create function raw_count_closes_on_its_sum() returns trigger language plpgsql as $$
declare
  counted bigint;
begin
  perform lock_raw_count(new.initiative_id, new.region_id);
  select coalesce(sum(b.signatures), 0) into counted from raw_batch b
    where b.initiative_id = new.initiative_id and b.region_id = new.region_id
      and not exists (select from raw_batch later where later.initiative_id = b.initiative_id
        and later.region_id = b.region_id and later.batch = b.batch and later.revision > b.revision);
  if counted <> new.signatures then
    raise exception 'the raw count of % is %, not %', new.region_id, counted, new.signatures;
  end if;
  return new;
end $$;
create trigger closes_on_its_sum before insert on raw_count_closing
  for each row execute function raw_count_closes_on_its_sum();

-- A finding is of a signature of the sample, and none comes after the county has finished.
create function finding_is_of_the_sample() returns trigger language plpgsql as $$
declare
  drawn county_sample;
begin
  select * into drawn from county_sample s
    where s.initiative_id = new.initiative_id and s.region_id = new.region_id and s.stage = new.stage for share;
  if new.signature > drawn.raw or not coalesce(new.signature = any(drawn.numbers), true) then
    raise exception 'signature % is not in the sample of %', new.signature, new.region_id;
  end if;
  if not coalesce((select r.taken_back from county_return r where r.initiative_id = new.initiative_id
      and r.region_id = new.region_id and r.stage = new.stage order by r.revision desc limit 1), true) then
    raise exception '% has finished', new.region_id;
  end if;
  return new;
end $$;
create trigger of_the_sample before insert on signature_check for each row execute function finding_is_of_the_sample();

create function return_is_of_the_sample() returns trigger language plpgsql as $$
declare
  drawn county_sample;
begin
  select * into drawn from county_sample s
    where s.initiative_id = new.initiative_id and s.region_id = new.region_id and s.stage = new.stage for update;
  if drawn.raw <> new.raw or drawn.size <> new.sample then
    raise exception 'the return of % is not of its sample', new.region_id;
  end if;
  return new;
end $$;
create trigger of_the_sample before insert on county_return for each row execute function return_is_of_the_sample();

-- Pledges: insert-only, one for each canonical address. `token` is a keyed pseudonym of it made for this one initiative, so an account
-- and a mailed link of the same address are the same person. No address is kept here; what finds floods is kept as keyed pseudonyms.
create table pledge (
  initiative_id bigint not null references initiative,
  token bytea not null,
  region_id text not null references region,
  via text not null check (via in ('account', 'mail')),
  -- Pseudonym of the network it was asked from: see src/rules/petition/network-block.ts.
  network bytea not null,
  -- The domain where it is one of many people (a large provider, a school, a public body); else '~' and its pseudonym.
  domain text not null,
  -- Pseudonym of the address's name with its digits taken out; null where it has none.
  stem bytea,
  -- Whether the name looks made by a machine.
  odd boolean not null,
  -- Why it was set aside at once, silently; null: counted unless an act says otherwise.
  held text,
  at timestamptz not null default clock_timestamp(),
  -- The transaction that wrote it: who folds asks for what came since the oldest one still running.
  written_by xid8 not null default pg_current_xact_id(),
  primary key (initiative_id, token)
);
create index on pledge (initiative_id, at);
create index on pledge (written_by);
create index on pledge (initiative_id, domain);
create index on pledge (initiative_id, network);

-- A signer takes a pledge back, and may give it again: the highest number counts.
create table pledge_change (
  initiative_id bigint not null,
  token bytea not null,
  number integer not null check (number > 0),
  given boolean not null,
  at timestamptz not null default clock_timestamp(),
  written_by xid8 not null default pg_current_xact_id(),
  primary key (initiative_id, token, number),
  foreign key (initiative_id, token) references pledge
);
create index on pledge_change (written_by);

-- A link mailed to an address: confirmed by POST, once. It carries what the pledge will be made of, and no address.
create table pledge_link (
  token_hash bytea primary key,
  initiative_id bigint not null references initiative,
  token bytea not null,
  region_id text not null references region,
  network bytea not null,
  domain text not null,
  -- The domain's name, to be kept once ten pledges came from it; then it is nobody's own.
  domain_name text not null,
  stem bytea,
  odd boolean not null,
  held text,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_for text check (used_for in ('give', 'take-back')),
  check ((used_at is null) = (used_for is null))
);
create index on pledge_link (initiative_id, token, created_at);
create index on pledge_link (expires_at);

-- What a domain's pseudonym stands for, known from its tenth pledge on.
create table pledge_domain (
  initiative_id bigint not null references initiative,
  domain text not null,
  name text not null,
  primary key (initiative_id, domain)
);

-- Pledges set aside, struck out or let back in, many at a time, with a reason for the public log. The newest act on a pledge counts.
create table pledge_act (
  initiative_id bigint not null references initiative,
  number integer not null check (number > 0),
  act text not null check (act in ('quarantined', 'invalidated', 'restored')),
  -- How they were chosen.
  rule jsonb not null,
  reason text not null check (reason <> ''),
  pledges integer not null check (pledges >= 0),
  by_account uuid references account,
  -- Null: the machine, which recognised a flood.
  by_role text,
  idempotency_key uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (initiative_id, number),
  unique (initiative_id, idempotency_key)
);
create table pledge_act_member (
  initiative_id bigint not null,
  act integer not null,
  token bytea not null,
  written_by xid8 not null default pg_current_xact_id(),
  primary key (initiative_id, token, act),
  foreign key (initiative_id, act) references pledge_act,
  foreign key (initiative_id, token) references pledge
);
create index on pledge_act_member (initiative_id, act);
create index on pledge_act_member (written_by);

-- Folded every few seconds from the facts above: where each pledge stands, and the counts. No page counts pledges.
create table pledge_standing (
  initiative_id bigint not null,
  token bytea not null,
  standing text not null check (standing in ('counted', 'held', 'invalidated', 'taken-back')),
  -- Why it is held, in one word; null otherwise.
  held text,
  primary key (initiative_id, token),
  foreign key (initiative_id, token) references pledge
);
create table pledge_count (
  initiative_id bigint not null references initiative,
  region_id text not null references region,
  counted integer not null,
  held integer not null,
  invalidated integer not null,
  primary key (initiative_id, region_id)
);
create table pledge_trend (
  initiative_id bigint not null references initiative,
  hour timestamptz not null,
  counted integer not null,
  held integer not null,
  invalidated integer not null,
  primary key (initiative_id, hour)
);
-- Facts written by earlier transactions are all in the counts.
create table pledge_fold (
  id integer primary key check (id = 1),
  read_to xid8 not null
);
insert into pledge_fold (id, read_to) values (1, '0');

-- The number of the newest event. A function, because it is asked after the lock on the initiative and must see what was committed
-- while the lock was waited for: every statement of a volatile function sees that, the statement around it does not.
create function initiative_newest_event(wanted bigint) returns integer language plpgsql volatile as $$
begin
  return (select coalesce(max(number), 0) from initiative_event where initiative_id = wanted);
end $$;

-- Nothing ever changes but this: who deletes their account no longer stands beside what they did.
create function initiative_fact_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_level = 'ROW' then
    if to_jsonb(new) in (to_jsonb(old) || '{"by_account": null}', to_jsonb(old) || '{"created_by": null}') then
      return new;
    end if;
  end if;
  raise exception '% is insert-only', tg_table_name;
end $$;
do $$
declare
  fact text;
begin
  -- Those that name an account: an update may take the name off, and nothing else.
  foreach fact in array array['initiative_text', 'initiative_event', 'rules_profile', 'raw_batch', 'raw_count_closing', 'sample_seed', 'sample_reveal', 'signature_check', 'county_return', 'pledge_act'] loop
    execute format('create trigger insert_only before update on %I for each row execute function initiative_fact_is_insert_only()', fact);
    execute format('create trigger never_gone before delete or truncate on %I for each statement execute function initiative_fact_is_insert_only()', fact);
  end loop;
  foreach fact in array array['county_sample', 'pledge', 'pledge_change', 'pledge_act_member'] loop
    execute format('create trigger insert_only before update or delete or truncate on %I for each statement execute function initiative_fact_is_insert_only()', fact);
  end loop;
end $$;
create trigger insert_only before update or delete on withdrawal_consent
  for each row execute function initiative_fact_is_insert_only();
create trigger never_gone before truncate on withdrawal_consent
  for each statement execute function initiative_fact_is_insert_only();
