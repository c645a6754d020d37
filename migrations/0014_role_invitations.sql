-- Roles are given to an e-mail address, and whoever gives one does not learn whether the address has an account: without
-- an account the role waits here, and becomes a grant when somebody first signs in with the address.

-- The address as it was typed: what those who give roles are shown of the holder. Null for grants that nobody typed.
alter table role_grant add column address text;

create table role_invitation (
  -- Lower case, as compared.
  email text not null check (email = lower(email) and email like '%_@_%'),
  -- As it was typed.
  address text not null,
  role text not null check (role in ('organiser', 'clerk', 'facilitator', 'moderator', 'auditor', 'administrator')),
  region_id text references region,
  process text,
  granted_by uuid references account,
  at timestamptz not null default now(),
  check ((region_id is null) <> (process is null)),
  unique nulls not distinct (email, role, region_id, process)
);
create index on role_invitation (process) where process is not null;
create index on role_invitation (region_id) where region_id is not null;
