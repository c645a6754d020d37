/** `concord hall`: a meeting from a laptop without the internet, and its way back into the public record. */
import { exportRecord } from './hall-export.ts';
import { importRecord } from './hall-import.ts';
import { openFromPack } from './hall-open.ts';

const usage = `concord hall PACK.json [--address ADDRESS] [--wifi NAME [--wifi-password PASSWORD]]
concord hall export [PACK.json] [--out FILE]
concord hall import RECORD.json --as EMAIL --reason TEXT [--preview]

Runs one town hall from a laptop without the internet. The pack is made on the public instance (page "Hall mode" of the town
hall) and is a secret: whoever has it can write in the meeting's name.

  PACK.json        opens the hall: serves the network of the hall, and prints how to join and who signs in how. Opened again, it
                   goes on where it was. What happens is kept in .concord-hall-SLUG-NUMBER (or CONCORD_DATA_DIR).
  --address        the laptop's address in the hall's network, where it is not the one that is found
  --wifi           the network to join, printed on the poster; with --wifi-password also as a code that telephones scan
  PORT             (environment) another port than 3000

  export           writes the signed record of a hall that was stopped. While it runs, the chair downloads it from its page.
  import           merges a record into the public instance, set by the same environment as concord serve; --preview only
                   shows what would be added and what left out. --as is an organiser of the town hall.

The exit code is 0 when it was done, 1 when it was refused, 2 when the command was not understood.
`;

export async function run(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help' || first === '-h' || rest.includes('--help')) {
    process[first === undefined ? 'stderr' : 'stdout'].write(usage);
    return first === undefined ? 2 : 0;
  }
  const answered = await (first === 'export'
    ? exportRecord(rest)
    : first === 'import'
      ? importRecord(rest)
      : openFromPack(args));
  if (typeof answered === 'number') return answered;
  process.stderr.write(`${answered}\nconcord hall --help explains the command.\n`);
  return 2;
}
