/** Every version of the minutes, the newest first: when, why, whether it was approved, and what changed line by line. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  badge,
  emptyState,
  explainer,
  hidden,
  html,
  moreLink,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Change } from '../line-changes.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { minutesWords } from '../words/minutes.ts';
import { publishWords } from '../words/publish-minutes.ts';

export interface ShownVersion {
  readonly number: number;
  readonly at: Date;
  readonly reason: string;
  readonly approvedAt: number | null;
  /** Since the version before; empty for the first. */
  readonly changes: readonly Change[];
}

export function minutesVersionsPage(
  locale: Locale,
  hall: TownHall,
  timeZone: string,
  versions: readonly ShownVersion[],
): Content {
  const t = publishWords(locale);
  if (versions.length === 0) return emptyState({ title: t('noVersions'), icon: 'document' });
  return versions.map((version) =>
    section({
      id: `version-${version.number}`,
      title: minutesWords(locale)('version', { n: version.number }),
      aside: moreLink(`${pathOf(hall)}/minutes?version=${version.number}`, t('readVersion', { n: version.number })),
      body: [
        html`<p class="hint">
          ${dateTime(locale, version.at, timeZone)}
          ${version.approvedAt !== null && badge({ label: t('approvedMark'), tone: 'success' })}
        </p>`,
        html`<p lang="${version.number === 1 ? locale : hall.language}" dir="auto">
          ${version.number === 1 ? t('first') : version.reason}
        </p>`,
        version.number > 1 &&
          explainer({
            summary: t('changes', { n: version.number - 1 }),
            open: true,
            body: changesList(locale, version.changes),
          }),
      ],
    }),
  );
}

function changesList(locale: Locale, changes: readonly Change[]): Content {
  const t = publishWords(locale);
  const changed = changes.filter(({ kind, line }) => kind !== 'same' && line.trim() !== '');
  if (changed.length === 0) return html`<p>${t('noChanges')}</p>`;
  return html`<ul class="line-changes">
    ${changed.map(({ kind, line }) =>
      kind === 'came'
        ? html`<li class="line-came">${hidden(`${t('came')}: `)}<ins>${line}</ins></li>`
        : html`<li class="line-went">${hidden(`${t('went')}: `)}<del>${line}</del></li>`,
    )}
  </ul>`;
}
