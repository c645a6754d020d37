/** One brief: five minutes first, then tables, claims, figures, and how even-handed it is. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { contents, fileList, html, section, type Content } from '../../../platform/ui/index.ts';
import { balanceOf, type BriefContent } from '../../../rules/brief/index.ts';
import { pathOf, type SignOff, type View } from '../brief.ts';
import { inTurns } from '../order.ts';
import { readerWords } from '../words/readers.ts';
import { reading } from '../words/reading.ts';
import { balanceTable } from './balance.ts';
import { claimsSection } from './claims.ts';
import { figuresSection, type Now } from './figures.ts';
import { readersSection, unfinished, type ReadersParts } from './opinion.ts';
import { tablesSection } from './tables.ts';
import { saidAtLength } from './texts.ts';

export interface BriefPageParts extends ReadersParts {
  readonly content: BriefContent;
  /** Which side comes first today. */
  readonly order: readonly ['for' | 'against', 'for' | 'against'];
  readonly signOffs: readonly SignOff[];
  readonly answers: Content;
  /** What the indicators say today of its figures. */
  readonly now: Now;
}

export function briefPage(locale: Locale, parts: BriefPageParts): Content {
  const { brief, content, order } = parts;
  const t = reading(locale);
  const r = readerWords(locale);
  const claims = inTurns(content.claims, order);
  return [
    unfinished(locale, parts.wrong),
    contents({
      label: t('contents'),
      links: [
        { href: '#short', label: t('inShort') },
        { href: '#tables', label: t('tables') },
        ...(content.figures.length > 0 ? [{ href: '#figures', label: t('figuresTable') }] : []),
        { href: '#claims', label: t('depth') },
        { href: '#balance', label: t('balance') },
        { href: '#readers', label: r('agreement') },
      ],
    }),
    section({ title: t('inShort'), id: 'short', body: saidAtLength(locale, content.summary) }),
    tablesSection(locale, claims, order),
    figuresSection(locale, content.figures, parts.now),
    claimsSection(locale, claims),
    section({
      title: t('balance'),
      id: 'balance',
      lead: t('balanceLead'),
      body: [balanceTable(locale, balanceOf(content)), parts.signOffs.length > 0 && reviewed(locale, parts.signOffs)],
    }),
    readersSection(locale, parts),
    parts.answers !== false && section({ title: r('answered'), id: 'answers', body: parts.answers }),
    section({
      title: t('files'),
      lead: t('print'),
      body: fileList([
        { href: `${pathOf(brief)}/claims.csv`, label: t('claimsCsv'), kind: 'CSV' },
        { href: `${pathOf(brief)}/sources.csv`, label: t('sourcesCsv'), kind: 'CSV' },
        { href: `${pathOf(brief)}/brief.json`, label: t('whole'), kind: 'JSON' },
        { href: '/briefs/export/claims.csv-metadata.json', label: t('columnsOfClaims'), kind: 'JSON, CSVW' },
        { href: '/briefs/export/sources.csv-metadata.json', label: t('columnsOfSources'), kind: 'JSON, CSVW' },
      ]),
    }),
  ];
}

function reviewed(locale: Locale, signOffs: readonly SignOff[]): Content {
  const count = (view: View): number => signOffs.filter((one) => one.view === view && one.fair).length;
  return html`<p>
    ${reading(locale)('reviewed', { for: count('for'), against: count('against'), undecided: count('undecided') })}
  </p>`;
}
