/** The rules that an allocation keeps: each floor with what it required and reached, and what minimum, cap and commitments did. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { percent } from '../../../platform/i18n/format.ts';
import { badge, dataTable, html, section, type Content } from '../../../platform/ui/index.ts';
import type { Floor } from '../../../rules/equity/index.ts';
import type { Version } from '../store/versions.ts';
import { allocationWords } from '../words/allocation.ts';
import { dollars } from '../words/problems.ts';
import { wholeDollars } from './allocation-words.ts';

export function floorsSection(locale: Locale, { plan, snapshot, found }: Version): Content {
  const t = allocationWords(locale);
  const { floors, minimum, cap, minimumPerHead, capPerHead } = plan.terms;
  const held = (at: 'minimum' | 'cap'): number => found.shares.regions.filter((one) => one.at === at).length;
  const promised = snapshot.regions.filter(({ prior }) => prior > 0);
  const sentences = [
    minimum > 0 && t('minimum', { cents: dollars(locale, minimum), n: held('minimum') }),
    cap !== null && t('cap', { cents: dollars(locale, cap), n: held('cap') }),
    minimumPerHead !== undefined && t('minimumPerHead', { cents: dollars(locale, minimumPerHead) }),
    capPerHead !== undefined && t('capPerHead', { cents: dollars(locale, capPerHead) }),
    promised.length > 0 &&
      t('prior', {
        cents: wholeDollars(
          locale,
          promised.reduce((sum, { prior }) => sum + prior, 0),
        ),
        n: promised.length,
      }),
  ].filter((sentence) => sentence !== false);
  return section({
    id: 'rules',
    title: t('floorsTitle'),
    ...(floors.length === 0 && sentences.length === 0 ? { lead: t('floorsNone') } : {}),
    body: [
      sentences.map((sentence) => html`<p>${sentence}</p>`),
      floors.length > 0 &&
        dataTable({
          caption: t('floorsTitle'),
          captionHidden: true,
          stacked: true,
          columns: [
            { label: t('floor') },
            { label: t('required'), numeric: true },
            { label: t('reached'), numeric: true },
            { label: t('works') },
          ],
          rows: floors.map((floor, at) => {
            const reached = found.shares.floors[at];
            return [
              [
                floorSentence(locale, floor),
                html`<br /><span class="hint">${t('floorMap', { n: reached?.regions.length ?? 0 })}</span>`,
              ],
              wholeDollars(locale, reached?.required ?? 0),
              wholeDollars(locale, reached?.reached ?? 0),
              reached?.binding === true
                ? badge({ label: t('binding'), tone: 'gold', icon: 'arrow' })
                : badge({ label: t('slack'), tone: 'success' }),
            ];
          }),
        }),
    ],
  });
}

function floorSentence(locale: Locale, { key, atLeast, to }: Floor): string {
  const t = allocationWords(locale);
  const share = percent(locale, atLeast / 10_000, 2);
  if (to.kind === 'most-need')
    return t(`floor.most-need.${to.of}`, { key, share, part: percent(locale, to.share / 10_000, 2) });
  const except = to.except.length === 0 ? '' : t('floor.except', { groups: to.except.join(', ') });
  return `${t('floor.members', { key, share, groups: to.of.join(', ') })}${except}`;
}
