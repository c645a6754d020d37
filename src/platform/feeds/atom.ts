/** A feed that any reader can follow (Atom, RFC 4287). Rooms say what happened; how it is written down is said here once. */
import type { Locale } from '../i18n/catalogue.ts';

/** What a room is given to write a feed with: the reader's language, where the pages are, and what time it is. */
export interface FeedParts {
  readonly locale: Locale;
  readonly publicUrl: string;
  readonly now: Date;
}

export interface AtomEntry {
  /** An address that stays: it tells readers whether they have seen the entry. */
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  readonly author: string;
  readonly link: string;
  readonly summary?: string | undefined;
  readonly content?: string | undefined;
}

export interface AtomFeed {
  readonly locale: Locale;
  readonly publicUrl: string;
  /** The feed's own path and query. */
  readonly path: string;
  readonly title: string;
  /** The path of the page that shows the same. */
  readonly page: string;
  /** Newest first. */
  readonly entries: readonly AtomEntry[];
  /** When there is no entry yet. */
  readonly now: Date;
}

export function atomFeed({ locale, publicUrl, path, title, page, entries, now }: AtomFeed): string {
  const self = `${publicUrl}${path}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${xml(self)}</id>
  <title>${xml(`Concord: ${title}`)}</title>
  <updated>${(entries[0]?.at ?? now).toISOString()}</updated>
  <author><name>Concord</name></author>
  <link rel="self" href="${xml(self)}"/>
  <link href="${xml(`${publicUrl}${page}`)}"/>${entries.map(written).join('')}
</feed>
`;
}

const written = ({ id, title, at, author, link, summary, content }: AtomEntry): string => `
  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <updated>${at.toISOString()}</updated>
    <author><name>${xml(author)}</name></author>
    <link href="${xml(link)}"/>${summary === undefined ? '' : `\n    <summary>${xml(summary)}</summary>`}${
      content === undefined ? '' : `\n    <content type="text">${xml(content)}</content>`
    }
  </entry>`;

export const atomResponse = (body: string): Response =>
  new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

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
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
