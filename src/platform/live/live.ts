/**
 * Live updates: who watches a topic is told that something changed, and fetches it again.
 *
 * A change is announced after its transaction by a NOTIFY on a connection of its own, at most one every 100 ms for all
 * topics together: NOTIFY inside the write's transaction takes a global lock and cuts writes by a factor of ten.
 */
import pg from 'pg';
import type { Log } from '../log.ts';

const channel = 'concord_live';
const coalesceMs = 100;
/** NOTIFY carries at most 8,000 bytes; with more topics than fit, everybody is told. */
const maxPayload = 7_000;

export interface Live {
  /** Tells all watchers of the topic, on every node, soon. Never waits, never fails. */
  announce(topic: string): void;
  /** Calls back on every change; returns how to stop. */
  watch(topic: string, changed: () => void): () => void;
  readonly watchers: () => number;
  close(): Promise<void>;
}

export async function openLive(databaseUrl: string, log: Log): Promise<Live> {
  const watching = new Map<string, Set<() => void>>();
  let pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let listening: pg.Client | undefined;

  const wake = (topic: string): void => {
    for (const changed of watching.get(topic) ?? []) changed();
  };
  const wakeAll = (): void => {
    for (const topic of watching.keys()) wake(topic);
  };
  const received = (payload: string): void => {
    if (payload === '*') wakeAll();
    else for (const topic of payload.split(' ')) wake(topic);
  };

  const listen = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => {});
    client.on('notification', (message) => received(message.payload ?? '*'));
    client.on('end', () => {
      if (closed) return;
      listening = undefined;
      setTimeout(() => void listenAgain(), 1_000).unref();
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    listening = client;
  };
  const listenAgain = async (): Promise<void> => {
    if (closed) return;
    try {
      await listen();
      // Whatever was announced while the line was down was missed.
      wakeAll();
    } catch (problem) {
      log.warn({ err: problem }, 'live updates: cannot listen, trying again');
      setTimeout(() => void listenAgain(), 2_000).unref();
    }
  };

  const flush = async (): Promise<void> => {
    timer = undefined;
    const topics = [...pending].join(' ');
    pending = new Set();
    const payload = topics.length > maxPayload ? '*' : topics;
    try {
      if (listening === undefined) received(payload);
      else await listening.query('select pg_notify($1, $2)', [channel, payload]);
    } catch (problem) {
      log.warn({ err: problem }, 'live updates: an announcement was not sent');
    }
  };

  await listen();
  return {
    announce: (topic) => {
      if (closed) return;
      pending.add(topic);
      timer ??= setTimeout(() => void flush(), coalesceMs);
    },
    watch: (topic, changed) => {
      const watchers = watching.get(topic) ?? new Set();
      watching.set(topic, watchers.add(changed));
      return () => {
        watchers.delete(changed);
        if (watchers.size === 0) watching.delete(topic);
      };
    },
    watchers: () => [...watching.values()].reduce((sum, set) => sum + set.size, 0),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await listening?.end();
    },
  };
}
