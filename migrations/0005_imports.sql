-- The same file is imported once: its digest is the name it is known by.
alter table budget add column imported_digest text unique check (imported_digest ~ '^[0-9a-f]{64}$');
