/**
 * Who runs the server. PostgreSQL refuses to be root, so:
 *
 * - an ordinary user runs it directly;
 * - root runs it as the owner of the database's folder, if that is somebody else;
 * - else in a user namespace in which root is called 65534: the files stay root's, no account is needed;
 * - where namespaces are forbidden (some containers), as nobody, to whom the folders are then given.
 *
 * Always through setpriv, which asks the kernel to send the server a signal when we end. The kernel watches the thread
 * that started it: call this from the main thread. Changing users clears that wish, so setpriv comes last.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, stat } from 'node:fs/promises';

import { err, ok, type Result } from '../../../rules/result.ts';
import type { EmbeddedProblem } from './problem.ts';

const nobody = 65_534;

export interface ServerUser {
  /** The command that runs `command` as this user, with `signal` sent to it when we end. */
  run(signal: 'INT' | 'KILL', command: readonly string[]): readonly [string, ...string[]];
  /** Gives a folder made by us to the user. */
  own(folder: string): Promise<void>;
}

const none = async () => {};
const dieWithUs = (signal: string) => ['--pdeathsig', signal, '--'];

const ourselves: ServerUser = {
  run: (signal, command) => ['setpriv', ...dieWithUs(signal), ...command],
  own: none,
};

const rootInNamespace: ServerUser = {
  run: (signal, command) => ['unshare', '--user', `--map-user=${nobody}`, 'setpriv', ...dieWithUs(signal), ...command],
  own: none,
};

const other = (uid: number, gid: number): ServerUser => ({
  run: (signal, command) => [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    ...dieWithUs(signal),
    ...command,
  ],
  own: (folder) => chown(folder, uid, gid),
});

/**
 * `cluster` is the database's folder, if there is one yet; `around` the folder it is or will be in; `probe` a command
 * that the user must be able to run.
 */
export async function chooseServerUser(
  cluster: string,
  around: string,
  probe: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Result<ServerUser, EmbeddedProblem>> {
  if (process.getuid?.() !== 0) return ok(ourselves);
  const made = await stat(cluster).catch(() => undefined);
  const { uid, gid } = made ?? (await stat(around));
  const candidates =
    uid !== 0 ? [other(uid, gid)] : made === undefined ? [rootInNamespace, other(nobody, nobody)] : [rootInNamespace];
  let reason = '';
  for (const user of candidates) {
    const [program, ...rest] = user.run('KILL', probe);
    reason = await complaint(program, rest, environment);
    if (reason === '') return ok(user);
  }
  return err({ type: 'no-server-user', reason });
}

/** What a command says on standard error when it fails; empty when it succeeds. */
async function complaint(program: string, rest: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe'], env: environment });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0 ? '' : said.trim() || `${program}: ${code}`;
}
