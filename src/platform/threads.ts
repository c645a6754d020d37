/** Long computations run on worker threads, so that a count never makes a page wait. */
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';

export interface Threads {
  /** Runs the default export of `file`; `progress` is called with whatever the task posts on its `port`. */
  run<Input, Output, Progress = never>(
    file: URL,
    input: Input,
    progress?: (message: Progress) => void,
  ): Promise<Output>;
  close(): Promise<void>;
}

/** What a task file's default export is called with. */
export interface TaskCall<Input> {
  readonly input: Input;
  readonly port: MessagePort;
}

export function openThreads(): Threads {
  // One core stays free for pages.
  const maxThreads = Math.max(1, availableParallelism() - 1);
  // A thread that has to start and to learn its work anew takes four times as long for it: a minute keeps it while people vote.
  const pool = new Piscina({ minThreads: 0, maxThreads, idleTimeout: 60_000 });
  return {
    run: async <Input, Output, Progress>(file: URL, input: Input, progress?: (message: Progress) => void) => {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (message: Progress) => progress?.(message));
      try {
        const call: TaskCall<Input> = { input, port: port2 };
        return (await pool.run(call, { filename: file.href, transferList: [port2] })) as Output;
      } finally {
        port1.close();
      }
    },
    close: () => pool.destroy(),
  };
}
