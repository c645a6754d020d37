/** The public log as an Atom feed (RFC 4287). */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Act } from './act.ts';
import { words } from './words/ledger.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 does not allow are left out. */
const xml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

export interface FeedParts {
  readonly publicUrl: string;
  /** The feed's own path and query. */
  readonly path: string;
  readonly acts: readonly Act[];
  /** When there is no act yet. */
  readonly now: Date;
}

export function atomFeed(locale: Locale, { publicUrl, path, acts, now }: FeedParts): string {
  const t = words(locale);
  const self = `${publicUrl}${path}`;
  const entry = (act: Act): string => `
  <entry>
    <id>${xml(`${publicUrl}/log#act-${act.id}`)}</id>
    <title>${xml(act.sentence)}</title>
    <updated>${act.at.toISOString()}</updated>
    <author><name>${xml(act.actor)}</name></author>
    <link href="${xml(`${publicUrl}${act.about?.path ?? `/log?before=${act.id + 1}`}`)}"/>
    <content type="text">${xml(content(locale, act))}</content>
  </entry>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${xml(self)}</id>
  <title>Concord: ${xml(t('title'))}</title>
  <updated>${(acts[0]?.at ?? now).toISOString()}</updated>
  <author><name>Concord</name></author>
  <link rel="self" href="${xml(self)}"/>
  <link href="${xml(`${publicUrl}/log`)}"/>${acts.map(entry).join('')}
</feed>
`;
}

const content = (locale: Locale, act: Act): string =>
  [
    act.about?.title,
    act.place,
    act.reason === undefined ? undefined : words(locale)('reason', { reason: act.reason }),
    ...act.particulars.map(({ term, value }) => `${term}: ${value}`),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
