/** One sentence that says why a statement ranks where it does as common ground. */
import { percent } from '../../../platform/i18n/format.ts';
import { html, type Content } from '../../../platform/ui/index.ts';
import type { OpinionSummary, StatementFigures } from '../opinion-summary.ts';
import { lowestShown } from '../shown-cells.ts';
import type { Shown } from '../shown-conversation.ts';
import { findings } from '../words/findings.ts';
import { cast, letterOf, shareOf } from './conversation-words.ts';

export function whySentence({ locale }: Shown, figures: StatementFigures): string {
  const t = findings(locale);
  const { side, decidedBy, maximin, crossRegion, groups } = figures;
  if (decidedBy === 'regions' && crossRegion !== null)
    return t('why.regions', { side, rate: percent(locale, crossRegion) });
  if (decidedBy === 'everyone' || groups.length === 0)
    return t('why.everyone', { side, rate: percent(locale, shareOf(figures, side)) });
  if (maximin === null || groups.some((tally) => cast(tally) === 0)) return t('why.groupNone');
  const rate = percent(locale, maximin.rate);
  return maximin.enough
    ? t('why.group', { side, rate, letter: letterOf(maximin.group) })
    : t('why.groupShort', { side, rate });
}

/** Where regions with few votes had a say in some of these places: said once for all of them. */
export const estimatedNote = ({ locale, map }: Shown, listed: readonly StatementFigures[]): Content =>
  listed.some(
    ({ decidedBy, regions }) =>
      decidedBy === 'regions' && regions.filter((tally) => tally !== null).length < (map?.summary.heardRegions ?? 0),
  ) && html`<p class="hint">${findings(locale)('why.unheard')}</p>`;

/** The region in which it holds least, where that may be shown. */
export function lowestRegion({ locale }: Shown, summary: OpinionSummary, figures: StatementFigures): Content {
  const lowest = lowestShown(figures);
  const region = summary.regions[lowest?.region ?? -1];
  if (lowest === null || region === undefined) return '';
  return html`<p class="statement-why">
    ${findings(locale)('lowestRegion', { region: region.name, rate: percent(locale, lowest.rate), side: figures.side })}
  </p>`;
}
