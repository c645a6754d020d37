/** How many watch a topic on all nodes together: each node says every few seconds how many do there. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/db.ts';

const sayEveryMs = 5_000;
/** A node that said nothing for so long is gone. */
const goneAfterSeconds = 20;

interface Node {
  readonly id: string;
  readonly timers: Map<string, NodeJS.Timeout>;
}

const nodes = new WeakMap<Db, Node>();

function nodeOf(db: Db): Node {
  let node = nodes.get(db);
  if (node === undefined) nodes.set(db, (node = { id: randomUUID(), timers: new Map() }));
  return node;
}

/**
 * Begins saying how many watch here, and stops by itself once nobody does. `readers` is asked each time; a database that is away
 * is told the next time.
 */
export function sayReaders(db: Db, topic: string, readers: () => number): void {
  const { id, timers } = nodeOf(db);
  if (timers.has(topic)) return;
  const say = async (): Promise<void> => {
    const count = readers();
    if (count === 0) {
      clearInterval(timers.get(topic));
      timers.delete(topic);
    }
    await sql`
      insert into live_readers (topic, node, readers) values (${topic}, ${id}, ${count})
      on conflict (topic, node) do update set readers = excluded.readers, seen_at = now()`
      .execute(db)
      .catch(() => {});
  };
  timers.set(topic, setInterval(() => void say(), sayEveryMs).unref());
  // Soon, and once for all who come together.
  setTimeout(() => void say(), 200).unref();
}

/** As they said last: up to five seconds old. */
export async function readersNow(db: Db, topic: string): Promise<number> {
  const found = await sql<{ readers: number }>`
    select coalesce(sum(readers), 0)::int as readers from live_readers
    where topic = ${topic} and seen_at > now() - make_interval(secs => ${goneAfterSeconds})`.execute(db);
  return found.rows[0]!.readers;
}
