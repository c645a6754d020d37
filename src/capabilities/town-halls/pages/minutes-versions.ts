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
  let under = '';
  const changed: { readonly under: string; readonly change: Change }[] = [];
  for (const change of changes) {
    const isHeading = /^#{2,3} /.test(change.line);
    if (isHeading) under = read(change.line);
    if (change.kind !== 'same' && change.line.trim() !== '') changed.push({ under: isHeading ? '' : under, change });
  }
  const told = changed.filter((_, at) => !readsAsBefore(changed, at));
  if (told.length === 0) return html`<p>${t('noChanges')}</p>`;
  return html`<ul class="line-changes">
    ${told.map(({ under: heading, change: { kind, line } }, at) => {
      const came = kind === 'came';
      return html`<li class="${came ? 'line-came' : 'line-went'}">
        ${heading !== '' && heading !== told[at - 1]?.under && html`<span class="line-under">${heading}</span>`}
        ${hidden(`${t(came ? 'came' : 'went')}: `)}${came ? html`<ins>${read(line)}</ins>` : html`<del>${read(line)}</del>`}
      </li>`;
    })}
  </ul>`;
}

/** A line that went and came at once with other spaces or signs: for who reads, nothing changed. */
function readsAsBefore(changed: readonly { readonly change: Change }[], at: number): boolean {
  const { change } = changed[at]!;
  return [changed[at - 1], changed[at + 1]].some(
    (beside) =>
      beside !== undefined && beside.change.kind !== change.kind && read(beside.change.line) === read(change.line),
  );
}

/** Without the signs by which the text file says what is a heading, a list or an addition. */
const read = (line: string): string =>
  line
    .replace(/^\s*(?:[-#>]+\s+)?/, '')
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_{}[\]<>#|~])/g, '$1')
    .trim();
