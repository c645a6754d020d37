/** How many voters have how much, as horizontal bars that fit a phone: few of them, each for ten people or more. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { barList, type Content } from '../../../platform/ui/index.ts';
import type { Measures } from '../../../rules/budgeting/index.ts';
import { measures as words } from '../words/measures.ts';

type Bars = Measures['histograms']['fundedProjects'];

const mostBars = 10;

export function voterBars(parts: {
  readonly locale: Locale;
  readonly title: string;
  readonly bin: string;
  readonly bars: Bars;
  readonly valueOf: (value: number) => string;
  /** What to put together where there are too many: neighbours everywhere, or the last ones, where few voters are. */
  readonly join: 'neighbours' | 'last';
}): Content {
  const { locale, title, bin, valueOf, join } = parts;
  const bars = join === 'last' ? lastJoined(parts.bars) : neighboursJoined(parts.bars);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined || bars.length === 1) return '';
  const t = words(locale);
  const span = (from: number, to: number): string =>
    valueOf(from) === valueOf(to) ? valueOf(from) : t('from', { from: valueOf(from), to: valueOf(to) });
  return barList({
    title,
    description: `${bin}: ${span(first.from, last.to)}.`,
    tableLabel: t('table'),
    rows: bars.map(({ from, to, voters }) => ({
      label: span(from, to),
      value: voters,
      text: number(locale, voters),
    })),
    columns: { label: bin, value: t('voters') },
  });
}

function neighboursJoined(bars: Bars): Bars {
  const each = Math.ceil(bars.length / mostBars);
  return Array.from({ length: Math.ceil(bars.length / each) || 0 }, (_, at) =>
    joined(bars.slice(at * each, (at + 1) * each)),
  );
}

const lastJoined = (bars: Bars): Bars =>
  bars.length <= mostBars ? bars : [...bars.slice(0, mostBars - 1), joined(bars.slice(mostBars - 1))];

const joined = (bars: Bars): Bars[number] => ({
  from: bars[0]!.from,
  to: bars.at(-1)!.to,
  voters: bars.reduce((sum, bar) => sum + bar.voters, 0),
});
