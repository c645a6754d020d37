/** `concord minutes RECORD.json`: makes the minutes of a meeting again from its exported record, and holds published ones against them. */
import { minutesOf, type Entry, type Minutes, type Plan } from '../rules/meeting/index.ts';
import { err, ok, type Result } from '../rules/result.ts';
import { ask } from './ask.ts';
import { readText, refused } from './read-election.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord minutes RECORD.json [--version N] [--language en|es] [--format text|json]

Makes the minutes of a town hall again from its exported record, with nothing but the rules, and says of every version that was
published whether it follows from the record. RECORD.json is the file "Record and minutes" of the meeting's page with files; it may
be - for standard input.

  --version N     the minutes of that version, with what the clerk added; otherwise all of the record
  --language L    en (default) or es
  --format F      text (default, which is Markdown) or json
  --help          this text

The exit code is 0 when every published version follows from the record, 1 when one does not or the file cannot be read, 2 when the
command was not understood.
`;

const OPTIONS = { version: { type: 'string' }, language: { type: 'string' }, format: { type: 'string' } } as const;
const format1 = 'concord-meeting-record-1';

interface Published {
  readonly version: number;
  readonly throughSeq: number;
  readonly corrections: Readonly<Record<string, string>>;
  readonly participants: unknown;
  readonly content: unknown;
}

interface RecordFile {
  readonly format: string;
  readonly meeting: {
    readonly title: string;
    readonly language: string;
    readonly place: string;
    readonly timeZone: string;
  };
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  readonly minutes: readonly Published[];
}

export function run(args: readonly string[]): Promise<number> {
  return ask('minutes', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one record.';
    const { format = 'text', language = 'en' } = values;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    if (language !== 'en' && language !== 'es') return `--language is "${language}"; it must be one of: en, es.`;
    const text = await readText(path);
    if (text === undefined) return 1;
    const read = readRecord(text);
    if (!read.ok) return refused(path, [read.error]);
    const file = read.value;
    const wanted = file.minutes.find(({ version }) => String(version) === values.version);
    if (values.version !== undefined && wanted === undefined)
      return refused(path, [`there is no version ${values.version} in it.`]);
    const checked = file.minutes.map((one) => ({ version: one.version, follows: follows(file, one) }));
    const minutes = madeAgain(file, wanted?.throughSeq);
    const whole = checked.every((one) => one.follows);
    if (format === 'json') {
      await writePieces([`${JSON.stringify({ checked, minutes }, undefined, 2)}\n`]);
      return whole ? 0 : 1;
    }
    // The room comes with all that its pages need: it is not loaded before the command is understood.
    const { minutesText } = await import('../capabilities/town-halls/index.ts');
    const printed = minutesText({
      locale: language,
      timeZone: file.meeting.timeZone,
      language: file.meeting.language,
      content: { minutes, participants: (wanted?.participants ?? null) as never },
      corrections: wanted?.corrections ?? {},
      takenOff: new Set(),
      title: file.meeting.title,
      place: file.meeting.place,
      standing: checked.map(checkedSentence).join(' '),
    });
    await writePieces([printed]);
    if (!whole)
      process.stderr.write(
        `${checked
          .filter((one) => !one.follows)
          .map(checkedSentence)
          .join('\n')}\n`,
      );
    return whole ? 0 : 1;
  });
}

const checkedSentence = ({
  version,
  follows: right,
}: {
  readonly version: number;
  readonly follows: boolean;
}): string => `Version ${version} ${right ? 'follows' : 'does not follow'} from the record.`;

const madeAgain = ({ plan, entries }: RecordFile, throughSeq = Infinity): Minutes =>
  minutesOf(
    plan,
    entries.filter(({ seq }) => seq <= throughSeq),
  );

const follows = (file: RecordFile, { throughSeq, content }: Published): boolean =>
  inOrder(madeAgain(file, throughSeq)) === inOrder(content);

/** The same whatever the order of keys. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Shapes are looked at as far as the rules lean on them; what cannot be followed is refused. */
function readRecord(text: string): Result<RecordFile, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('this is not JSON.');
  }
  const file = json as Partial<RecordFile> | null;
  if (file?.format !== format1) return err(`this is no record of a meeting: its format is not "${format1}".`);
  const { meeting, plan, entries, minutes } = file;
  if (!Array.isArray(plan?.items) || !Array.isArray(plan.members) || !Array.isArray(minutes))
    return err('the plan or the minutes are missing.');
  if (typeof meeting?.title !== 'string' || !isZone(meeting.timeZone)) return err('what was planned is missing.');
  if (!Array.isArray(entries) || !entries.every(isEntry)) return err('an entry has no number, instant or kind.');
  if (entries.some(({ seq }, at) => at > 0 && seq <= entries[at - 1]!.seq)) return err('the entries are not in order.');
  try {
    madeAgain(file as RecordFile);
  } catch {
    return err('the entries do not follow from each other.');
  }
  return ok(file as RecordFile);
}

function isEntry(value: unknown): value is Entry {
  const { seq, at, fact } = (value ?? {}) as Partial<Entry>;
  return Number.isSafeInteger(seq) && Number.isSafeInteger(at) && typeof fact?.kind === 'string';
}

function isZone(text: unknown): text is string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: String(text) }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
