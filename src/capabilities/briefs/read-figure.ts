/** The form of a claimed figure as it was sent, and a figure as its form shows it. The official figure is typed, or taken from an indicator here. */
import type { Submitted } from '../../platform/http/forms.ts';
import { slugOf } from '../../platform/slug.ts';
import type { ClaimedFigure, Source, Worded } from '../../rules/brief/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { OfficialFigure } from '../indicators/index.ts';
import { digitsOf } from './check-figure.ts';
import { officialIn } from './official-now.ts';
import { longest, readSources, sourceText } from './read-claim.ts';

export const figureFields = [
  'metric',
  'region',
  'period',
  'unit',
  'decimals',
  'claimed',
  'claimedSource',
  'from',
  'indicator',
  'place',
  'official',
  'margin',
  'officialSource',
  'note',
] as const;
export type FigureField = (typeof figureFields)[number];
export type FigureProblem =
  | 'missing'
  | 'tooLong'
  | 'choiceMissing'
  | 'numberWrong'
  | 'decimalsWrong'
  | 'sourceWrong'
  | 'hashWrong'
  | 'oneSource'
  | 'noOfficial'
  | 'unitDiffers'
  | 'figureTaken';
export type FigureProblems = Partial<Record<FigureField, FigureProblem>>;

export const figureUnits = ['dollars', 'trillion-dollars', 'percent', 'plain'] as const;

/** Its place in addresses: what it measures, where and when. No two figures of a brief have the same. */
export const figureKey = ({ metric, region, period }: Pick<ClaimedFigure, 'metric' | 'region' | 'period'>): string =>
  slugOf(`${period} ${region.text} ${metric.text}`, { kind: 'figure', reserved: ['new'] });

interface Read {
  readonly language: string;
  /** Keys of the other figures. */
  readonly taken: readonly string[];
  /** Slugs that can be chosen. */
  readonly indicators: readonly string[];
  /** Open Civic Data ids that can be chosen. */
  readonly places: readonly string[];
  readonly official: (wanted: {
    readonly indicator: string;
    readonly region: string;
    readonly period: string;
  }) => Promise<OfficialFigure | undefined>;
}

export async function readFigure(
  form: Submitted,
  { language, taken, indicators, places, official }: Read,
): Promise<Result<ClaimedFigure, FigureProblems>> {
  const problems: FigureProblems = {};
  const plain = (name: string): string =>
    form.text(name).toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
  const other = language === 'en' ? 'es' : 'en';
  const text = (name: 'metric' | 'region' | 'note', most: number, needed: boolean): Worded => {
    const [typed, translated] = [plain(name), plain(`${name}Other`)];
    if (typed === '' && needed) problems[name] = 'missing';
    else if (Math.max(typed.length, translated.length) > most) problems[name] = 'tooLong';
    return { language, text: typed, translations: translated === '' ? {} : { [other]: translated }, machine: [] };
  };
  const number = (name: 'claimed' | 'official'): number => {
    const typed = plain(name);
    const value = numberOf(typed);
    if (value === undefined) problems[name] = typed === '' ? 'missing' : 'numberWrong';
    return value ?? 0;
  };
  const source = (name: 'claimedSource' | 'officialSource'): Source | null => {
    const read = readSources(plain(name));
    if (!read.ok) problems[name] = read.error;
    else if (read.value.length > 1) problems[name] = 'oneSource';
    return read.ok ? (read.value[0] ?? null) : null;
  };
  const period = plain('period');
  if (period === '') problems.period = 'missing';
  else if (period.length > 50) problems.period = 'tooLong';
  const unit = figureUnits.find((one) => one === form.text('unit'));
  if (unit === undefined) problems.unit = 'choiceMissing';
  const decimals = /^[0-6]$/.test(plain('decimals')) ? Number(plain('decimals')) : undefined;
  if (decimals === undefined) problems.decimals = 'decimalsWrong';
  const indicator = indicators.find((one) => one === form.text('indicator')) ?? '';
  const claimed = {
    metric: text('metric', longest.line, true),
    region: text('region', longest.line, true),
    period,
    claimed: number('claimed'),
    step: stepOf(plain('claimed')),
    claimedSource: source('claimedSource'),
    unit: unit ?? 'plain',
    decimals: decimals ?? 0,
    indicator,
    place: indicator === '' ? '' : (places.find((one) => one === form.text('place')) ?? ''),
    note: text('note', longest.text, false),
  };
  const from = form.text('from');
  if (problems.metric === undefined && taken.includes(figureKey(claimed))) problems.metric = 'figureTaken';
  if (from !== 'typed' && from !== 'indicator') problems.from = 'choiceMissing';
  if (from !== 'indicator') {
    const officialSource = source('officialSource');
    if (officialSource === null && problems.officialSource === undefined) problems.officialSource = 'missing';
    const margin = plain('margin') === '' ? null : numberOf(plain('margin'));
    if (margin === undefined || (margin !== null && margin < 0)) problems.margin = 'numberWrong';
    const value = number('official');
    if (Object.keys(problems).length > 0 || officialSource === null || margin === undefined) return err(problems);
    return ok({ ...claimed, official: value, margin, officialSource });
  }
  if (indicator === '') problems.indicator = 'choiceMissing';
  if (claimed.place === '') problems.place = 'choiceMissing';
  if (Object.keys(problems).length > 0) return err(problems);
  const found = await official({ indicator, region: claimed.place, period });
  if (found === undefined) return err({ indicator: 'noOfficial' });
  const inUnit = officialIn(claimed.unit, found);
  if (inUnit === undefined) return err({ unit: 'unitDiffers' });
  return ok({
    ...claimed,
    official: inUnit.value,
    margin: inUnit.margin,
    officialSource: {
      title: found.indicator.sourceTitle,
      publisher: found.indicator.publisher,
      date: found.vintage.publishedOn,
      url: found.indicator.sourceUrl,
      archiveUrl: '',
      archiveSha256: '',
    },
  });
}

/** "4.2", "90,000", "-3": undefined where it is no number, or has more digits than are kept. */
function numberOf(typed: string): number | undefined {
  const digits = typed.replace(/^[$]/, '').replace(/^[−-]/, '-').replace(/%$/, '').trim();
  if (!/^-?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,12})?$/.test(digits)) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  return Math.abs(value) <= 1e15 ? value : undefined;
}

/** The smallest step of a number as it was said: 0.1 for "4.2", 10,000 for "90,000". */
function stepOf(typed: string): number {
  const plain = typed.replace(/[^\d.]/g, '');
  const [whole = '', part] = plain.split('.');
  if (part !== undefined && part !== '') return 10 ** -part.length;
  const zeros = /[1-9](0*)$/.exec(whole)?.[1]?.length ?? 0;
  return 10 ** zeros;
}

/** What the form of a figure shows before anybody has typed. */
export function typedFigure(figure: ClaimedFigure): Readonly<Record<string, string>> {
  const otherOf = ({ language, translations }: Worded): string => translations[language === 'en' ? 'es' : 'en'] ?? '';
  return {
    metric: figure.metric.text,
    metricOther: otherOf(figure.metric),
    region: figure.region.text,
    regionOther: otherOf(figure.region),
    period: figure.period,
    unit: figure.unit,
    decimals: String(figure.decimals),
    claimed: figure.claimed.toFixed(digitsOf(figure)),
    claimedSource: figure.claimedSource === null ? '' : sourceText([figure.claimedSource]),
    from: 'typed',
    indicator: figure.indicator,
    place: figure.place,
    official: String(figure.official),
    margin: figure.margin === null ? '' : String(figure.margin),
    officialSource: sourceText([figure.officialSource]),
    note: figure.note.text,
    noteOther: otherOf(figure.note),
  };
}
