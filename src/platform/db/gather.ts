/**
 * Questions that come while others are on their way travel together. Alone, a question leaves at once; under load, dozens
 * share one round trip to the database and, when they write, one transaction and one fsync.
 */
import type { Database } from './db.ts';

export interface GatherOptions {
  /** Batches on their way at the same time. */
  readonly atOnce: number;
  /** Questions in one batch. */
  readonly most: number;
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
  readonly fail: (problem: unknown) => void;
}

/**
 * `ask` gives one answer for each question, in their order. When a batch fails, each question is asked alone, so that
 * nobody fails for another's: `ask` must bear being asked again after it threw.
 */
export function gather<Question, Answer>(
  ask: (database: Database, questions: readonly Question[]) => Promise<readonly Answer[]>,
  { atOnce, most }: GatherOptions,
): (database: Database, question: Question) => Promise<Answer> {
  const queues = new WeakMap<Database, { waiting: Waiting<Question, Answer>[]; underWay: number; called: boolean }>();

  return (database, question) => {
    let queue = queues.get(database);
    if (queue === undefined) queues.set(database, (queue = { waiting: [], underWay: 0, called: false }));
    const { waiting } = queue;
    return new Promise<Answer>((answer, fail) => {
      waiting.push({ question, answer, fail });
      callAfterThisTurn();
    });

    /** Requests that arrived in one turn of the event loop have all put their question by then. */
    function callAfterThisTurn(): void {
      if (queue!.called || queue!.underWay >= atOnce) return;
      queue!.called = true;
      setImmediate(() => {
        queue!.called = false;
        send();
      });
    }

    function send(): void {
      while (waiting.length > 0 && queue!.underWay < atOnce) {
        const batch = waiting.splice(0, most);
        queue!.underWay += 1;
        void settle(batch).finally(() => {
          queue!.underWay -= 1;
          if (waiting.length > 0) callAfterThisTurn();
        });
      }
    }

    async function settle(batch: readonly Waiting<Question, Answer>[]): Promise<void> {
      try {
        const answers = await ask(
          database,
          batch.map((one) => one.question),
        );
        if (answers.length !== batch.length) throw new Error(`${batch.length} questions got ${answers.length} answers`);
        batch.forEach((one, at) => one.answer(answers[at]!));
      } catch (problem) {
        if (batch.length === 1) return batch[0]!.fail(problem);
        // All at once: were the database away, each would wait its time for a connection.
        await Promise.all(batch.map((one) => settle([one])));
      }
    }
  };
}

/**
 * Answers in the order of the questions, from rows that say by `nr`, counted from 1 as `with ordinality` does, which question they
 * answer. A question without a row is answered by undefined.
 */
export function answersByNumber<Question, Row extends { readonly nr: number }, Answer>(
  questions: readonly Question[],
  rows: readonly Row[],
  answerOf: (row: Row, question: Question) => Answer | undefined,
): readonly (Answer | undefined)[] {
  const answers: (Answer | undefined)[] = questions.map(() => undefined);
  for (const row of rows) answers[row.nr - 1] = answerOf(row, questions[row.nr - 1]!);
  return answers;
}

/**
 * Reading what many ask for at the same time, such as a result in the minute it is published: those who wait for the same key
 * share one answer. It is never older than the question, because only those share it who asked before it was read.
 */
export const share = <Answer>(
  read: (database: Database, key: string) => Promise<Answer>,
): ((database: Database, key: string) => Promise<Answer>) =>
  gather(
    async (database, keys: readonly string[]) => {
      const reads = new Map<string, Promise<Answer>>();
      for (const key of keys) if (!reads.has(key)) reads.set(key, read(database, key));
      return Promise.all(keys.map((key) => reads.get(key)!));
    },
    { atOnce: 8, most: 1_000 },
  );
