/** The form of a claim as it was sent, and a claim as its form shows it. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { slugOf } from '../../platform/slug.ts';
import {
  claimKinds,
  sides,
  verdicts,
  type Claim,
  type Counter,
  type Source,
  type Worded,
} from '../../rules/brief/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';

export type ClaimField =
  | 'kind'
  | 'side'
  | 'heading'
  | 'saidBy'
  | 'text'
  | 'outcome'
  | 'sources'
  | 'checkNote'
  | `counter${number}Sources`;
export type ClaimProblem = 'missing' | 'tooLong' | 'choiceMissing' | 'sourceWrong' | 'hashWrong' | 'keyTaken';
export type ClaimProblems = Partial<Record<ClaimField, ClaimProblem>>;

/** So many counter-claims a claim can have in the form. */
export const counters = 3;
export const longest = { line: 200, text: 3_000, sources: 6_000 } as const;

/**
 * `ofBrief`: its language, which the claim has unless the form says another; `before`: the claim that is changed; `taken`: keys of the
 * other claims. A changed claim keeps its key, and a translation that nobody touched keeps its label of a machine's.
 */
export function readClaim(
  form: Submitted,
  ofBrief: string,
  { before, taken }: { readonly before: Claim | undefined; readonly taken: readonly string[] },
): Result<Claim, ClaimProblems> {
  const problems: ClaimProblems = {};
  const madeByMachine = new Set(before === undefined ? [] : machineTexts(before));
  const language = locales.find((one) => one === form.text('language')) ?? ofBrief;
  const other = language === 'en' ? 'es' : 'en';
  const plain = (name: string): string =>
    form.text(name).toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
  const text = (
    name: ClaimField | `counter${number}By` | `counter${number}Text`,
    most: number,
    needed: boolean,
  ): Worded => {
    const [typed, translated] = [plain(name), plain(`${name}Other`)];
    if (typed === '' && needed) problems[name as ClaimField] = 'missing';
    else if (typed.length > most || translated.length > most) problems[name as ClaimField] = 'tooLong';
    if (translated === '') return { language, text: typed, translations: {}, machine: [] };
    const machine = madeByMachine.has(translated) ? [other] : [];
    return { language, text: typed, translations: { [other]: translated }, machine };
  };
  const sources = (name: ClaimField): readonly Source[] => {
    const read = readSources(plain(name));
    if (!read.ok) problems[name] = read.error;
    return read.ok ? read.value : [];
  };
  const kind = claimKinds.find((one) => one === form.text('kind'));
  if (kind === undefined) problems.kind = 'choiceMissing';
  const side = sides.find((one) => one === form.text('side'));
  if (side === undefined) problems.side = 'choiceMissing';
  const verdict = verdicts.find((one) => one === form.text('verdict'));
  const heading = text('heading', longest.line, true);
  const own =
    before?.key ??
    slugOf(heading.text, { kind: 'claim', reserved: ['short', 'tables', 'figures', 'claims', 'balance', 'readers'] });
  if (problems.heading === undefined && taken.includes(own)) problems.heading = 'keyTaken';
  const claim: Claim = {
    key: own,
    kind: kind ?? 'motivation',
    side: side ?? 'neither',
    heading,
    saidBy: text('saidBy', longest.line, true),
    text: text('text', longest.text, true),
    outcome: text('outcome', longest.text, false),
    sources: sources('sources'),
    counters: [
      ...Array.from({ length: counters }, (_, at): Counter => {
        const saidBy = text(`counter${at}By`, longest.line, false);
        return { saidBy, text: text(`counter${at}Text`, longest.text, false), sources: sources(`counter${at}Sources`) };
      }).filter((counter) => counter.text.text !== ''),
      // What the form has no place for stays.
      ...(before?.counters.slice(counters) ?? []),
    ],
    check: verdict === undefined ? null : { verdict, note: text('checkNote', longest.text, true) },
  };
  return Object.keys(problems).length > 0 ? err(problems) : ok(claim);
}

/** The translations of a claim that nobody has read through yet. */
const machineTexts = ({ heading, saidBy, text, outcome, check, counters: held }: Claim): readonly string[] =>
  [
    heading,
    saidBy,
    text,
    outcome,
    ...held.flatMap((one) => [one.saidBy, one.text]),
    ...(check === null ? [] : [check.note]),
  ].flatMap(({ translations, machine }) => machine.flatMap((language) => translations[language] ?? []));

/** One a line, its parts between upright bars. */
export function readSources(typed: string): Result<readonly Source[], 'sourceWrong' | 'hashWrong' | 'tooLong'> {
  if (typed.length > longest.sources) return err('tooLong');
  const found: Source[] = [];
  for (const line of typed.split('\n').filter((one) => one.trim() !== '')) {
    const [title = '', publisher = '', date = '', url = '', archiveUrl = '', sha256 = ''] = line
      .split('|')
      .map((part) => part.trim());
    const isAddress = (address: string): boolean => /^https?:\/\/[^\s]+$/.test(address);
    if (title === '' || !isAddress(url) || (archiveUrl !== '' && !isAddress(archiveUrl))) return err('sourceWrong');
    if (sha256 !== '' && !/^[0-9a-f]{64}$/i.test(sha256)) return err('hashWrong');
    found.push({ title, publisher, date, url, archiveUrl, archiveSha256: sha256.toLowerCase() });
  }
  return ok(found);
}

export const sourceText = (sources: readonly Source[]): string =>
  sources
    .map(({ title, publisher, date, url, archiveUrl, archiveSha256 }) =>
      [title, publisher, date, url, ...(archiveUrl === '' ? [] : [archiveUrl, archiveSha256])].join(' | '),
    )
    .join('\n');

/** What the form of a claim shows before anybody has typed. The claim has one language there: that of its own words. */
export function typedClaim(claim: Claim): Readonly<Record<string, string>> {
  const { language } = claim.text;
  const other = language === 'en' ? 'es' : 'en';
  const fields: Record<string, string> = {
    kind: claim.kind,
    side: claim.side,
    language,
    verdict: claim.check?.verdict ?? '',
  };
  const put = (name: string, worded: Worded): void => {
    const inLanguage = (wanted: string): string =>
      worded.language === wanted ? worded.text : (worded.translations[wanted] ?? '');
    fields[name] = inLanguage(language);
    fields[`${name}Other`] = inLanguage(other);
  };
  put('heading', claim.heading);
  put('saidBy', claim.saidBy);
  put('text', claim.text);
  put('outcome', claim.outcome);
  if (claim.check !== null) put('checkNote', claim.check.note);
  fields['sources'] = sourceText(claim.sources);
  claim.counters.forEach((counter, at) => {
    put(`counter${at}By`, counter.saidBy);
    put(`counter${at}Text`, counter.text);
    fields[`counter${at}Sources`] = sourceText(counter.sources);
  });
  return fields;
}
