/** Everything that can be expected to go wrong when the embedded PostgreSQL starts, and the sentence for each. */
import { catalogue, type Locale } from '../../i18n/catalogue.ts';

export type EmbeddedProblem =
  /** `machine`: platform and processor, e.g. `darwin arm64`. */
  | { readonly type: 'no-binaries'; readonly machine: string }
  /** The loader of libraries takes these signs for the end of a path. */
  | { readonly type: 'odd-path'; readonly path: string }
  | { readonly type: 'missing-tool'; readonly tool: string }
  | { readonly type: 'not-writable'; readonly path: string; readonly reason: string }
  /** `pid` of the Concord that holds the directory, where it said so. */
  | { readonly type: 'in-use'; readonly path: string; readonly pid: number | undefined }
  /** A PostgreSQL that nobody holds any more, but that does not end either. */
  | { readonly type: 'still-running'; readonly path: string; readonly pid: number | undefined }
  | { readonly type: 'wrong-version'; readonly path: string; readonly found: string; readonly needed: string }
  /** As root, and no other user may run the server here. */
  | { readonly type: 'no-server-user'; readonly reason: string }
  | { readonly type: 'not-initialised'; readonly path: string; readonly reason: string }
  | { readonly type: 'not-started'; readonly path: string; readonly reason: string };

const words = catalogue(
  {
    'no-binaries':
      'Concord brings its own PostgreSQL only for Linux on x64 and arm64, and found none for this machine ({machine}). Set DATABASE_URL to use another PostgreSQL, or install again with optional packages.',
    'missing-tool':
      'The embedded PostgreSQL needs the program «{tool}», which belongs to util-linux. Install it, or set DATABASE_URL to use another PostgreSQL.',
    'odd-path':
      'The database cannot be kept in {path}, because of the colon or semicolon in this path. Choose another folder with CONCORD_DATA_DIR.',
    'not-writable': 'The database cannot be kept in {path}: {reason}. Choose another folder with CONCORD_DATA_DIR.',
    'in-use':
      'Another Concord (process {pid}) is already using the database in {path}. Stop it first, or choose another folder with CONCORD_DATA_DIR. Nothing was changed.',
    'in-use-unknown':
      'Another Concord is already using the database in {path}. Stop it first, or choose another folder with CONCORD_DATA_DIR. Nothing was changed.',
    'still-running':
      'A PostgreSQL from an earlier start (process {pid}) is still using {path} and does not end. Stop it, then start again. Nothing was changed.',
    'still-running-unknown':
      'A PostgreSQL from an earlier start is still using {path} and does not end. Stop it, then start again. Nothing was changed.',
    'wrong-version':
      'The database in {path} was made by PostgreSQL {found}; this Concord brings PostgreSQL {needed}. Start it with the Concord that made it, export, and import here. Nothing was changed.',
    'no-server-user':
      'PostgreSQL does not run as root, and no other user could be used for it here ({reason}). Start Concord as an ordinary user, or set DATABASE_URL.',
    'not-initialised': 'The database in {path} could not be created: {reason}',
    'not-started': 'The database in {path} did not start: {reason}',
  },
  {
    es: {
      'no-binaries':
        'Concord trae su propio PostgreSQL solo para Linux en x64 y arm64, y no lo encontró para esta máquina ({machine}). Indique otro PostgreSQL en DATABASE_URL o instale de nuevo con los paquetes opcionales.',
      'missing-tool':
        'El PostgreSQL incluido necesita el programa «{tool}», que forma parte de util-linux. Instálelo o indique otro PostgreSQL en DATABASE_URL.',
      'odd-path':
        'No se puede guardar la base de datos en {path}, por los dos puntos o el punto y coma de esta ruta. Elija otra carpeta con CONCORD_DATA_DIR.',
      'not-writable':
        'No se puede guardar la base de datos en {path}: {reason}. Elija otra carpeta con CONCORD_DATA_DIR.',
      'in-use':
        'Otro Concord (proceso {pid}) ya está usando la base de datos de {path}. Deténgalo primero o elija otra carpeta con CONCORD_DATA_DIR. No se ha cambiado nada.',
      'in-use-unknown':
        'Otro Concord ya está usando la base de datos de {path}. Deténgalo primero o elija otra carpeta con CONCORD_DATA_DIR. No se ha cambiado nada.',
      'still-running':
        'Un PostgreSQL de un arranque anterior (proceso {pid}) sigue usando {path} y no termina. Deténgalo y empiece de nuevo. No se ha cambiado nada.',
      'still-running-unknown':
        'Un PostgreSQL de un arranque anterior sigue usando {path} y no termina. Deténgalo y empiece de nuevo. No se ha cambiado nada.',
      'wrong-version':
        'La base de datos de {path} se creó con PostgreSQL {found}; este Concord trae PostgreSQL {needed}. Ábrala con el Concord que la creó, exporte e importe aquí. No se ha cambiado nada.',
      'no-server-user':
        'PostgreSQL no funciona como root, y aquí no se pudo usar otro usuario para él ({reason}). Inicie Concord con un usuario corriente o indique otro PostgreSQL en DATABASE_URL.',
      'not-initialised': 'No se pudo crear la base de datos de {path}: {reason}',
      'not-started': 'La base de datos de {path} no arrancó: {reason}',
    },
  },
);

export function embeddedSentence(problem: EmbeddedProblem, locale: Locale): string {
  const { type, ...values } = problem;
  const say = words(locale);
  if (type === 'in-use' || type === 'still-running') {
    const { path, pid } = problem;
    return pid === undefined ? say(`${type}-unknown`, { path }) : say(type, { path, pid: String(pid) });
  }
  return say(type, values as Readonly<Record<string, string>>);
}
