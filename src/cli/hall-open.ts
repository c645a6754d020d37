/** `concord hall PACK.json`: opens the hall, and tells whoever stands at the laptop how people join and how the crew signs in. */
import { networkInterfaces } from 'node:os';
import { renderANSI, renderUnicodeCompact } from 'uqr';
import { createSignInLink, putAccount } from '../capabilities/accounts/index.ts';
import { openHall, townHallPath, townHallProcess, type OpenProblem } from '../capabilities/town-halls/index.ts';
import type { Platform } from '../platform/platform.ts';
import { grantRole, type Role } from '../platform/rights.ts';
import { err, ok } from '../rules/result.ts';
import { hallAddress } from './hall-address.ts';
import { folderOf, hallConfig, packAt, parsed } from './hall-files.ts';
import { runApp } from './run-app.ts';

const options = {
  address: { type: 'string' },
  wifi: { type: 'string' },
  'wifi-password': { type: 'string' },
} as const;

/** The chair may do everything; the others what their role may. They sign in by a link, so their addresses are never written to. */
const crew: readonly { readonly name: string; readonly role: Role; readonly page: string }[] = [
  { name: 'Chair', role: 'facilitator', page: '/chair' },
  { name: 'Moderator', role: 'moderator', page: '/moderate' },
  { name: 'Desk', role: 'clerk', page: '/desk' },
];

/** Gives the exit code, or a sentence for what is not understood. */
export async function openFromPack(args: readonly string[]): Promise<number | string> {
  const read = parsed(args, options);
  if (!read.ok) return read.error;
  const { positionals, values } = read.value;
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return 'Name one hall pack.';
  const pack = await packAt(path);
  if (!pack.ok) return refused(pack.error);
  const found = values.address ?? hallAddress(networkInterfaces());
  if (found === undefined)
    process.stderr.write(
      'This laptop is in no network: join the Wi-Fi of the hall or open a hotspot, then start again. Until then, only this laptop can take part.\n',
    );
  const config = hallConfig(process.env, {
    folder: folderOf(pack.value),
    timeZone: pack.value.timeZone,
    address: found ?? '127.0.0.1',
  });
  if (!config.ok) return refused(config.error);
  const step = (sentence: string): void => void process.stdout.write(`  ${sentence}\n`);
  const wifi = values.wifi === undefined ? undefined : { name: values.wifi, password: values['wifi-password'] ?? '' };
  let opened: { readonly slug: string; readonly id: number; readonly title: string } | undefined;
  const started = await runApp(config.value, { web: true, worker: true }, step, async ({ platform }) => {
    const hall = await openHall(platform, pack.value, wifi);
    if (!hall.ok) return err(sentences[hall.error]);
    opened = hall.value;
    return ok(undefined);
  });
  if (!started.ok) return refused(started.error);
  const { platform } = started.value.opened;
  const hall = opened!;
  const at = `${config.value.publicUrl}${townHallPath(hall)}`;
  process.stdout.write(
    [
      '',
      `The hall is open: ${hall.title}`,
      '',
      `Join from the same network: ${config.value.publicUrl}/join`,
      '',
      code(`${config.value.publicUrl}/join`),
      `Poster with this code, to print or to show: ${at}/join`,
      '',
      ...(await crewLines(platform, hall)),
      ...(process.stdin.isTTY ? ['Press Enter for new links.'] : []),
      `After the meeting the chair downloads the record: ${at}/hall-export`,
      'Stop it with Ctrl+C; nothing is lost, and the same command goes on.',
      '',
    ].join('\n'),
  );
  if (process.stdin.isTTY)
    process.stdin.on('data', () => {
      void crewLines(platform, hall).then((lines) => process.stdout.write(`${lines.join('\n')}\n`));
    });
  return started.value.stopped;
}

const sentences: Readonly<Record<OpenProblem, string>> = {
  'another-hall':
    'This folder holds the hall of another pack. Choose another with CONCORD_DATA_DIR, or export that one and move it away.',
  'slug-taken':
    'This database holds a town hall of that name already. A hall needs a folder of its own (CONCORD_DATA_DIR).',
  clock:
    'The clock of this laptop stands before the moment at which the pack was made, so the record would be wrong. Set the clock, then start again.',
};

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/** In colours where the terminal shows them: many telephones do not read a light code on a dark ground. */
const code = (text: string): string =>
  process.stdout.isTTY ? renderANSI(text, { border: 2 }) : renderUnicodeCompact(text, { border: 2 });

async function crewLines(platform: Platform, hall: { readonly slug: string; readonly id: number }): Promise<string[]> {
  const lines = ['Sign in (each link works once, within half an hour; give it to nobody else):'];
  for (const { name, role, page } of crew) {
    const email = `${name.toLowerCase()}@hall.invalid`;
    const accountId = await putAccount(platform.db, { email, name, regionId: null, locale: 'en' });
    await grantRole(platform.db, { accountId, role, process: townHallProcess(hall.id) });
    const link = await createSignInLink(platform, email, `${townHallPath(hall)}${page}`);
    lines.push(`  ${name.padEnd(10)} ${link}`);
  }
  return [...lines, ''];
}
