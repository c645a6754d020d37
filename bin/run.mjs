/**
 * The way in: the only file that runs on the machine's own Node (20 or later). It makes sure that node_modules is
 * there and fresh, then hands over to the project's own Node 24 on src/cli/main.ts.
 *
 * Fresh means: node_modules holds a stamp with the hash of package-lock.json and of the dependencies in package.json.
 *
 * The processes: npm -> this file -> Node 24 -> PostgreSQL. Node 24 runs in a session of its own, so that a Ctrl-C
 * reaches it once, through here, and not a second time from the terminal. setpriv asks the kernel to send Node 24 a
 * SIGTERM when this process ends for any reason, kill -9 included.
 */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants as osConstants, homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.concord-stamp');
const lockFile = path.join(root, 'package-lock.json');
const projectNode = path.join(modules, `node-linux-${process.arch}`, 'bin', 'node');

const english = {
  machine: (is) => `Concord runs on Linux on x64 or arm64 processors; this machine is ${is}.`,
  waiting: () => 'Another start is installing the packages. Waiting for it ...',
  installing: () =>
    'Installing the packages Concord needs (npm ci). This happens once and takes about half a minute ...',
  still: (seconds) => `  still installing, ${seconds} s`,
  installed: (seconds) => `Installed in ${seconds} s.`,
  readOnly: () =>
    `The packages in ${modules} are missing or out of date, and this user may not write to ${root}. ` +
    'Run «npm ci» there as the owner of that folder, or use a copy that belongs to you.',
  failed: () => 'The packages could not be installed: npm says why above. Nothing was started.',
  noNode: () => `The installation left out ${projectNode}. Remove node_modules and start again.`,
};

const spanish = {
  machine: (is) => `Concord funciona en Linux con procesadores x64 o arm64; esta máquina es ${is}.`,
  waiting: () => 'Otro arranque está instalando los paquetes. Esperando a que termine ...',
  installing: () =>
    'Instalando los paquetes que Concord necesita (npm ci). Solo ocurre una vez y tarda medio minuto ...',
  still: (seconds) => `  sigue la instalación, ${seconds} s`,
  installed: (seconds) => `Instalado en ${seconds} s.`,
  readOnly: () =>
    `Los paquetes de ${modules} faltan o están anticuados, y este usuario no puede escribir en ${root}. ` +
    'Ejecute «npm ci» allí como propietario de esa carpeta, o use una copia que sea suya.',
  failed: () => 'No se pudieron instalar los paquetes: npm dice arriba por qué. No se ha iniciado nada.',
  noNode: () => `La instalación no incluyó ${projectNode}. Borre node_modules y empiece de nuevo.`,
};

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const say = locale.startsWith('es') ? spanish : english;

// Standard output belongs to the command (`concord tally --format json`), so everything said here goes to standard error.
const tell = (sentence) => process.stderr.write(`${sentence}\n`);

function refuse(sentence) {
  tell(sentence);
  process.exit(1);
}

function freshStamp() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(readFileSync(lockFile))
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides }))
    .digest('hex');
}

function isFresh() {
  return existsSync(projectNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === freshStamp();
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs, unless another start did so while this one waited. */
async function install() {
  if (!isWritable(root) || (existsSync(modules) && !isWritable(modules))) refuse(say.readOnly());
  // The lock is flock(2) on package-lock.json: it leaves no file behind and goes when its holders do. flock(1) takes it
  // on a descriptor that it shares with us; npm inherits it too, so that it outlives a kill -9 of this process.
  const lock = openSync(lockFile, 'r');
  const flock = (...options) => spawnSync('flock', [...options, '3'], { stdio: ['ignore', 'ignore', 'ignore', lock] });
  if (flock('--nonblock').status === 1) {
    tell(say.waiting());
    flock();
  }
  if (!isFresh()) await runNpm(lock);
  closeSync(lock);
}

async function runNpm(lock) {
  tell(say.installing());
  rmSync(stamp, { force: true });
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const options = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  // Packages that want a newer Node than the machine's get it from us: npm's warnings about that would only confuse.
  options.push('--loglevel=error');
  // Accounts for services often have a home folder that they may not write to.
  if (!isWritable(homedir())) options.push('--cache', path.join(tmpdir(), `concord-npm-${process.getuid()}`));
  const own = process.env.npm_execpath ?? '';
  const [command, first] = own.endsWith('npm-cli.js') ? [process.execPath, [own]] : ['npm', []];
  const progress = setInterval(() => tell(say.still(seconds())), 5000);
  const child = spawn(command, [...first, ...options], { cwd: root, stdio: ['ignore', 2, 2, lock] });
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      tell(error.message);
      resolve(1);
    });
    child.on('exit', resolve);
  });
  clearInterval(progress);
  if (code !== 0) refuse(say.failed());
  if (!existsSync(projectNode)) refuse(say.noNode());
  writeFileSync(stamp, freshStamp());
  tell(say.installed(seconds()));
}

function handOver() {
  const command = [projectNode, path.join(root, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)];
  const dies = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0;
  if (dies) command.unshift('setpriv', '--pdeathsig', 'TERM');
  const child = spawn(command[0], command.slice(1), { stdio: 'inherit', detached: dies });

  // npm passes on the Ctrl-C that the terminal has already sent here: signals close together are one wish.
  let last = 0;
  const forward = (signal) => {
    if (Date.now() - last > 500) child.kill(signal);
    last = Date.now();
  };
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);

  // Under `npm start`, whoever kills npm itself means the server.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();

  child.on('error', (error) => refuse(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + osConstants.signals[signal]));
}

if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
  refuse(say.machine(`${process.platform} ${process.arch}`));
}
if (!isFresh()) await install();
handOver();
