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
}): Content {
  const { locale, title, bin, valueOf } = parts;
  const bars = joined(parts.bars);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return '';
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

/** Neighbours together, so that there are few. */
function joined(bars: Bars): Bars {
  const each = Math.ceil(bars.length / mostBars);
  return Array.from({ length: Math.ceil(bars.length / each) || 0 }, (_, at) => {
    const group = bars.slice(at * each, (at + 1) * each);
    const voters = group.reduce((sum, bar) => sum + bar.voters, 0);
    return { from: group[0]!.from, to: group.at(-1)!.to, voters };
  });
}
