/**
 * The two files of hall mode. A pack goes to the laptop: the plan, the public record so far, and a private key, so whoever has it can
 * write in the meeting's name. A record comes back, signed with that key. Instants are milliseconds since 1970, keys and signatures
 * base64url without padding.
 */
import { z } from 'zod';
import { roles } from '../../platform/rights.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { canonicalJson } from './hall-canonical-json.ts';
import { factInFile, idInFile } from './hall-facts.ts';
import { planInFile } from './hall-plan.ts';
import { isSigned, signed, type HallKey } from './hall-signature.ts';

const bytes = (length: number) =>
  z
    .base64url()
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((buffer) => buffer.length === length);
const number = z.int().positive().max(2_000_000_000);
/** Until the end of the year 9999. */
const instant = z.int().min(0).max(253_402_300_799_999);

const entry = z.object({
  key: idInFile,
  at: instant,
  by: z.enum([...roles, 'participant', 'machine']),
  fact: factInFile,
});

const packFormat = 'concord-hall-pack-1';
const packInFile = z.object({
  format: z.literal(packFormat),
  origin: z.url({ protocol: /^https?$/ }),
  timeZone: z.string(),
  number,
  madeAt: instant,
  publicKey: bytes(32),
  privateKey: bytes(32),
  plan: planInFile,
  /** From the top of the tree down to the meeting's own. */
  regions: z.array(
    z.object({
      id: z.string(),
      parent_id: z.string().nullable(),
      kind: z.enum(['state', 'county', 'city', 'district']),
      name: z.string().min(1),
    }),
  ),
  entries: z.array(entry),
  /** By question: how many support it. */
  support: z.record(idInFile, number),
});
export type HallPack = z.output<typeof packInFile>;
export type PackContent = Omit<
  z.input<typeof packInFile>,
  'format' | 'publicKey' | 'privateKey' | 'plan' | 'entries'
> & {
  readonly plan: unknown;
  readonly entries: readonly unknown[];
};

const recordFormat = 'concord-hall-record-1';
const recordInFile = z.object({
  format: z.literal(recordFormat),
  /** For people; which meeting it is follows from the key. */
  slug: z.string(),
  pack: number,
  run: idInFile,
  madeAt: instant,
  /** What happened in the hall, in order; `number` is that of the hall's record. */
  entries: z.array(entry.extend({ number })),
  attendees: z.array(z.object({ number, assurance: z.enum(['browser', 'desk']), region: z.string().nullable() })),
  /** Odd revisions support the question, even ones take that back; all of them, so that two files add up in any order. */
  support: z.array(z.object({ question: idInFile, attendee: number, revision: number })),
});
export type HallRecord = z.output<typeof recordInFile>;
export type RecordContent = Omit<z.input<typeof recordInFile>, 'format' | 'entries'> & {
  readonly entries: readonly unknown[];
};

const text64 = (buffer: Buffer): string => buffer.toString('base64url');

export const packFile = (content: PackContent, { publicKey, privateKey }: HallKey): string =>
  `${JSON.stringify({ ...content, format: packFormat, publicKey: text64(publicKey), privateKey: text64(privateKey) })}\n`;

/** Errors name the first member that is not as it should be. */
export function readPack(text: string): Result<HallPack, string> {
  const parsed = packInFile.safeParse(parsedJson(text));
  return parsed.success
    ? ok(parsed.data)
    : err(`${parsed.error.issues[0]!.path.join('.')}: ${parsed.error.issues[0]!.message}`);
}

/** The same record gives the same bytes. */
export function recordFile(content: RecordContent, key: HallKey): string {
  const record = { ...content, format: recordFormat };
  const signature = text64(signed(canonicalJson(record), key));
  return `${canonicalJson({ publicKey: text64(key.publicKey), record, signature })}\n`;
}

const sealed = z.object({ publicKey: bytes(32), signature: bytes(64), record: z.looseObject({}) });
export type Sealed = z.output<typeof sealed>;

/** Not looked into further: first it is asked whose key this is. */
export function openSealed(text: string): Result<Sealed, 'not-a-record'> {
  const parsed = sealed.safeParse(parsedJson(text));
  return parsed.success ? ok(parsed.data) : err('not-a-record');
}

/** `publicKey`: of the pack, as it is kept here, never the one that the file names. */
export function readRecord(
  { record, signature }: Sealed,
  publicKey: Buffer,
): Result<HallRecord, 'altered' | 'not-a-record'> {
  let text: string;
  try {
    text = canonicalJson(record);
  } catch {
    return err('not-a-record');
  }
  if (!isSigned(text, publicKey, signature)) return err('altered');
  const parsed = recordInFile.safeParse(record);
  if (!parsed.success) return err('not-a-record');
  const { entries, attendees } = parsed.data;
  const inOrder = entries.every((one, at) => at === 0 || one.number > entries[at - 1]!.number);
  const isSet = (all: readonly unknown[]): boolean => new Set(all).size === all.length;
  return inOrder && isSet(entries.map(({ key }) => key)) && isSet(attendees.map((one) => one.number))
    ? ok(parsed.data)
    : err('not-a-record');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
