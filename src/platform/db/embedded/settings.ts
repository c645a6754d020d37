/**
 * How the embedded PostgreSQL is tuned: for a small server that it shares with the application.
 *
 * fsync and synchronous_commit stay on: what was acknowledged is on the disk. Nothing listens on TCP.
 */

export const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',

  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',

  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '5min',
  // No replica reads this log; `minimal` would save little and forbid backups of a running server.
  max_wal_senders: '3',
  // After a crash, one sync of the whole file system instead of opening every file.
  recovery_init_sync_method: 'syncfs',

  // A transaction that was left open holds up what reads the newest votes.
  idle_in_transaction_session_timeout: '5min',

  // Two cores serve many short queries; a parallel one would take turns from the others.
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
  jit: 'off',

  log_min_messages: 'warning',
  log_line_prefix: '',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** `-c name=value` for the server's command line, which outranks files in the data directory. */
export const asOptions = (chosen: Readonly<Record<string, string>>): string[] =>
  Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
