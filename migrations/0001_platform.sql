-- What every room stands on: regions, accounts, sessions, roles, the audit log and the mail outbox.

-- A node of the tree state > county > city > district, named by its Open Civic Data id.
create table region (
  id text primary key check (id like 'ocd-division/%'),
  parent_id text references region,
  kind text not null check (kind in ('state', 'county', 'city', 'district')),
  name text not null check (name <> '')
);
create index on region (parent_id);

-- Every region with itself and all regions above it: rights and residency ask this table one question.
create table region_within (
  region_id text not null references region,
  ancestor_id text not null references region,
  primary key (region_id, ancestor_id)
);
create index on region_within (ancestor_id);

create function region_joins_tree() returns trigger language plpgsql as $$
begin
  insert into region_within (region_id, ancestor_id)
    select new.id, new.id
    union
    select new.id, ancestor_id from region_within where region_id = new.parent_id;
  return null;
end $$;
create trigger region_joins_tree after insert on region for each row execute function region_joins_tree();

create table account (
  id uuid primary key,
  -- Lower case, as compared; one account per address.
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null default '',
  -- Where the resident says they live. Decides which votes are theirs.
  region_id text references region,
  locale text not null default 'en',
  created_at timestamptz not null default now()
);

-- Only hashes of tokens are kept: a copy of the database opens nobody's session.
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('browser', 'api')),
  label text not null default '',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on session (account_id);

-- A sign-in link works once, for half an hour, and only after a POST (mail scanners follow GET links).
create table sign_in_link (
  token_hash bytea primary key,
  email text not null,
  return_to text not null default '/',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on sign_in_link (email, created_at);

-- A role holds in a region and everything below it, or in one process (for example 'budget:12').
create table role_grant (
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('organiser', 'clerk', 'facilitator', 'moderator', 'auditor', 'administrator')),
  region_id text references region,
  process text,
  granted_by uuid references account,
  granted_at timestamptz not null default now(),
  check ((region_id is null) <> (process is null)),
  unique nulls not distinct (account_id, role, region_id, process)
);

-- Every act, written in the transaction that did it. Public rows are the public log.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  act text not null,
  actor_id uuid,
  -- The role by which the actor could act; shown in the public log instead of the person.
  actor_role text,
  region_id text references region,
  process text,
  reason text,
  public boolean not null,
  detail jsonb not null default '{}'
);
create index on audit (process, id);
create index on audit (region_id, id) where public;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();

create table mail (
  id bigint generated always as identity primary key,
  to_address text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  problem text
);
