-- Sums shared out over regions by need: the plan, every published version with the figures it used, and what became of the money.

create table allocation (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  title text not null check (title <> ''),
  -- Why it is shared out, and what for: Markdown.
  why text not null default '',
  language text not null default 'en',
  -- { es: { title, why } }
  translations jsonb not null default '{}',
  -- The kind of regions within region_id over which it is shared.
  level text not null check (level in ('county', 'city', 'district')),
  -- Terms, profile and table as they stand: see plan.ts. What was published lies in its versions.
  plan jsonb not null,
  published_at timestamptz,
  adopted_at timestamptz,
  hypothetical boolean not null default false,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default now(),
  unique (created_by, idempotency_key),
  check (adopted_at is null or published_at is not null)
);
create index on allocation (region_id);

-- Insert-only: what was published, with every figure it rests on, so that anybody can compute it again.
create table allocation_version (
  allocation_id bigint not null references allocation,
  version integer not null check (version > 0),
  plan jsonb not null,
  -- The figures as they were: regions with people and values, indicators with period, vintage and source.
  snapshot jsonb not null,
  -- What it gave, in cents by region: see share-out.ts.
  shares jsonb not null,
  -- SHA-256 of regions.csv and allocation.json, which say all that is needed to compute it again.
  digest bytea not null check (length(digest) = 32),
  reason text not null check (reason <> ''),
  by_account uuid references account,
  by_role text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (allocation_id, version)
);

-- How much hangs on the choices of a version: computed after it was published, once.
create table allocation_sensitivity (
  allocation_id bigint not null,
  version integer not null,
  seed text not null,
  draws integer not null check (draws > 0),
  found jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (allocation_id, version),
  foreign key (allocation_id, version) references allocation_version
);

-- One budget of a region from one allocation, however often it is asked for.
create table allocation_budget (
  allocation_id bigint not null references allocation,
  region_id text not null references region,
  version integer not null,
  cents bigint not null check (cents > 0),
  budget_id bigint not null unique references budget,
  at timestamptz not null default clock_timestamp(),
  primary key (allocation_id, region_id),
  foreign key (allocation_id, version) references allocation_version
);

-- Where the money of a budget comes from, for example 'allocation:12'.
alter table budget add column funded_from text check (funded_from ~ '^[a-z-]+:[0-9]+$');

-- What is done with the money in some of the regions, and what is watched there.
create table investment_programme (
  allocation_id bigint not null references allocation,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  about text not null default '',
  language text not null default 'en',
  translations jsonb not null default '{}',
  regions text[] not null check (cardinality(regions) > 0),
  -- Regions without it that are as alike as can be; chosen before anybody knows what came of it.
  comparison text[] not null default '{}',
  -- Why these.
  comparison_why text not null default '',
  -- [{ indicator, before, after, earlier? }]: what is looked at, in which periods; from `earlier` to `before` both groups should have moved alike.
  watched jsonb not null default '[]',
  by_account uuid references account,
  by_role text not null,
  idempotency_key uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (allocation_id, number),
  unique (allocation_id, idempotency_key),
  check (not regions && comparison)
);

-- Money planned, committed and spent. Insert-only: a mistake is put right by an entry against it.
create table programme_entry (
  allocation_id bigint not null,
  programme integer not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('planned', 'committed', 'spent')),
  region_id text not null references region,
  -- Below zero where an entry is taken back.
  cents bigint not null check (cents <> 0),
  day date not null,
  note text not null check (note <> ''),
  source_url text check (source_url ~ '^https?://'),
  by_account uuid references account,
  by_role text not null,
  idempotency_key uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (allocation_id, programme, number),
  unique (allocation_id, idempotency_key),
  foreign key (allocation_id, programme) references investment_programme
);

create function investment_facts_are_insert_only() returns trigger language plpgsql as $$
begin
  -- Nothing ever changes but this: who deletes their account no longer stands beside what they did.
  if tg_op = 'UPDATE' and tg_level = 'ROW' then
    if to_jsonb(new) = to_jsonb(old) || '{"by_account": null}' then return new; end if;
  end if;
  raise exception 'what was published of an allocation and its programmes is insert-only';
end $$;
create trigger allocation_version_is_insert_only before update on allocation_version
  for each row execute function investment_facts_are_insert_only();
create trigger allocation_version_is_never_gone before delete or truncate on allocation_version
  for each statement execute function investment_facts_are_insert_only();
create trigger allocation_sensitivity_is_insert_only before update or delete or truncate on allocation_sensitivity
  for each statement execute function investment_facts_are_insert_only();
create trigger allocation_budget_is_insert_only before update or delete or truncate on allocation_budget
  for each statement execute function investment_facts_are_insert_only();
create trigger investment_programme_is_insert_only before update on investment_programme
  for each row execute function investment_facts_are_insert_only();
create trigger investment_programme_is_never_gone before delete or truncate on investment_programme
  for each statement execute function investment_facts_are_insert_only();
create trigger programme_entry_is_insert_only before update on programme_entry
  for each row execute function investment_facts_are_insert_only();
create trigger programme_entry_is_never_gone before delete or truncate on programme_entry
  for each statement execute function investment_facts_are_insert_only();

-- A decision rests on the version that was public when it was taken: none comes after it, and it is not taken back in silence.
create function allocation_is_adopted() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'allocation_version' then
    perform from allocation where id = new.allocation_id for no key update;
    if exists (select from allocation where id = new.allocation_id and adopted_at is not null) then
      raise exception 'the allocation is adopted: it has no further version';
    end if;
  elsif old.adopted_at is not null and new.adopted_at is distinct from old.adopted_at
    or old.published_at is not null and new.published_at is distinct from old.published_at then
    raise exception 'what was published or adopted stays so';
  end if;
  return new;
end $$;
create trigger allocation_version_before_adoption before insert on allocation_version
  for each row execute function allocation_is_adopted();
create trigger allocation_stays_adopted before update on allocation
  for each row execute function allocation_is_adopted();
