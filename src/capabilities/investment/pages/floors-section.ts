/** The rules that an allocation keeps: each floor with what it required and reached, and what minimum, cap and commitments did. */
import { tags, type Locale } from '../../../platform/i18n/catalogue.ts';
import { percent } from '../../../platform/i18n/format.ts';
import { badge, dataTable, explainer, html, section, type Content } from '../../../platform/ui/index.ts';
import type { Floor } from '../../../rules/equity/index.ts';
import type { Version } from '../store/versions.ts';
import { toldFloors } from '../told-floors.ts';
import { allocationWords } from '../words/allocation.ts';
import { dollars } from '../words/problems.ts';
import { wholeDollars } from './allocation-words.ts';

export function floorsSection(locale: Locale, version: Version): Content {
  const { plan, snapshot, found } = version;
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
    body: [sentences.map((sentence) => html`<p>${sentence}</p>`), floorsTable(locale, version)],
  });
}

/** Each floor with the regions that it takes, what it asks and reaches, and what it changes. */
export function floorsTable(locale: Locale, version: Pick<Version, 'plan' | 'snapshot' | 'found'>): Content {
  const t = allocationWords(locale);
  const floors = toldFloors(version);
  return (
    floors.length > 0 && [
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
        rows: floors.map(({ floor, required, reached, regions, people, part, across, moved }) => [
          [
            floorSentence(locale, floor),
            html`<br /><span class="hint"
                >${t('floorTakes', { n: regions.length, people, part: percent(locale, part, 1) })}</span
              >`,
            across !== undefined &&
              html`<br /><span class="hint"
                  >${t('floorAcross', { region: across.name, without: percent(locale, across.without, 1) })}</span
                >`,
          ],
          wholeDollars(locale, required),
          wholeDollars(locale, reached),
          moved === 0
            ? badge({ label: t('changesNothing'), tone: 'neutral' })
            : badge({
                label: moved === null ? t('moves') : t('movesCents', { cents: wholeDollars(locale, moved) }),
                tone: 'gold',
                icon: 'arrow',
              }),
        ]),
      }),
      floors.map(({ floor, regions }) =>
        explainer({
          summary: t('floorRegions', { key: floor.key, n: regions.length }),
          body: [
            new Intl.ListFormat(tags[locale]).format(regions.slice(0, mostNamed).map(({ name }) => name)),
            regions.length > mostNamed && html` ${t('floorMore', { n: regions.length - mostNamed })}`,
          ],
        }),
      ),
    ]
  );
}

/** More names than that nobody reads; the files have them all. */
const mostNamed = 200;

function floorSentence(locale: Locale, { key, atLeast, to }: Floor): string {
  const t = allocationWords(locale);
  const share = percent(locale, atLeast / 10_000, 2);
  if (to.kind === 'most-need')
    return t(`floor.most-need.${to.of}`, { key, share, part: percent(locale, to.share / 10_000, 2) });
  const except = to.except.length === 0 ? '' : t('floor.except', { groups: to.except.join(', ') });
  return `${t('floor.members', { key, share, groups: to.of.join(', ') })}${except}`;
}
