/** A brief at a glance, in the tables that readers know: rows are claims, and sides stand in the order of the day. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dataTable, html, section, type Content } from '../../../platform/ui/index.ts';
import type { Claim } from '../../../rules/brief/index.ts';
import { common } from '../words/common.ts';
import { reading } from '../words/reading.ts';
import { inWords, said } from './texts.ts';

type Sided = 'for' | 'against';

export function tablesSection(locale: Locale, claims: readonly Claim[], order: readonly [Sided, Sided]): Content {
  const t = reading(locale);
  const kind = (...kinds: readonly Claim['kind'][]): readonly Claim[] =>
    claims.filter((one) => kinds.includes(one.kind));
  const link = (claim: Claim): Content => html`<a href="#${claim.key}">${said(locale, claim.heading)}</a>`;
  const table = (title: string, columns: readonly string[], rows: readonly (readonly Content[])[]): Content =>
    rows.length > 0 && [
      html`<h3>${title}</h3>`,
      dataTable({
        caption: title,
        captionHidden: true,
        stacked: true,
        columns: columns.map((label) => ({ label })),
        rows,
      }),
    ];
  const driving = kind('motivation', 'driver');
  return section({
    title: t('tables'),
    id: 'tables',
    body: [
      order.map((side) =>
        table(
          `${t('motivationTable')}: ${common(locale)(`side.${side}`)}`,
          [t('area'), t(side === 'for' ? 'emphasisFor' : 'emphasisAgainst'), t('anticipated')],
          driving
            .filter((claim) => claim.side === side)
            .map((claim) => [link(claim), said(locale, claim.text), said(locale, claim.outcome)]),
        ),
      ),
      table(
        t('barrierTable'),
        [t('challenge'), t('potential')],
        kind('barrier').map((claim) => [link(claim), said(locale, claim.outcome)]),
      ),
      table(
        t('consequenceTable'),
        [t('consequence'), t('claimedBy'), t('anticipated')],
        kind('consequence').map((claim) => [link(claim), said(locale, claim.saidBy), said(locale, claim.outcome)]),
      ),
      table(
        t('optionTable'),
        [t('solution'), t('claimedBy'), t('benefit')],
        kind('option').map((claim) => [link(claim), said(locale, claim.saidBy), said(locale, claim.outcome)]),
      ),
    ],
  });
}

/** For addresses and lists: the heading as plain text. */
export const headingOf = (locale: Locale, claim: Claim): string => inWords(locale, claim.heading).text;
