/** What came of a fund: who got what by the rule, and how far each grant is paid. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import { LEAST } from '../../../platform/told-cells.ts';
import { dataTable, explainer, html, section, type Content } from '../../../platform/ui/index.ts';
import type { Application, Entry, Fund } from '../fund.ts';
import { dollars } from '../money.ts';
import { paidOf, stagesOf } from '../stages.ts';
import type { Decision } from '../store/funds.ts';
import { fundWords } from '../words/fund.ts';
import { how } from './how.ts';

export interface DecisionParts {
  readonly fund: Fund;
  readonly applications: readonly Application[];
  readonly entries: readonly Entry[];
  readonly timeZone: string;
}

/** Fewer than ten are not told apart, as everywhere. `bare`: under a heading that says what is counted. */
export const tellPledgers = (locale: Locale, pledgers: number, bare = false): string =>
  pledgers > 0 && pledgers < LEAST
    ? fundWords(locale)('few')
    : bare
      ? String(pledgers)
      : fundWords(locale)('pledged', { n: pledgers });

export function decided(locale: Locale, { fund, applications, timeZone }: DecisionParts, decision: Decision): Content {
  const t = fundWords(locale);
  const isPanel = fund.deciding === 'panel';
  const given = decision.outcome.reduce((sum, { cents }) => sum + cents, 0);
  const titleOf = (number: number): string => applications.find((one) => one.number === number)?.title ?? '';
  return section({
    title: t('decision'),
    id: 'decision',
    lead: t('decidedLead', { date: date(locale, decision.at, timeZone), reason: decision.reason }),
    body: [
      dataTable({
        caption: t('decision'),
        captionHidden: true,
        stacked: true,
        columns: [
          { label: t('applicationColumn') },
          ...(isPanel
            ? [{ label: t('approvalsColumn'), numeric: true }]
            : [
                { label: t('pledgersColumn'), numeric: true },
                { label: t('pledgedColumn'), numeric: true },
                { label: t('claimColumn'), numeric: true },
              ]),
          { label: t('grantColumn'), numeric: true },
        ],
        rows: decision.outcome
          .toSorted((a, b) => b.cents - a.cents || b.claim - a.claim || a.application - b.application)
          .map(({ application, pledgers, pledged, claim, cents }) => [
            html`<a href="#application-${application}">${titleOf(application)}</a>`,
            ...(isPanel
              ? [String(claim)]
              : [tellPledgers(locale, pledgers, true), dollars(locale, pledged), dollars(locale, Math.round(claim))]),
            dollars(locale, cents),
          ]),
        total: [t('sum'), ...(isPanel ? [''] : ['', '', '']), dollars(locale, given)],
      }),
      html`<p>${t('left', { cents: fund.pot - given, sum: dollars(locale, fund.pot - given) })} ${t('check')}</p>`,
      explainer({ summary: t('how'), body: how(locale, fund) }),
    ],
  });
}

export function stages(
  locale: Locale,
  { applications, entries, timeZone }: DecisionParts,
  decision: Decision,
): Content {
  const t = fundWords(locale);
  const granted = decision.outcome.filter(({ cents }) => cents > 0);
  if (granted.length === 0) return false;
  return section({
    title: t('stages'),
    id: 'stages',
    body: granted.map(({ application, cents }) => {
      const found = applications.find(({ number }) => number === application);
      if (found === undefined) return false;
      return html`<h3>${found.title}</h3>
        ${dataTable({
          caption: found.title,
          captionHidden: true,
          stacked: true,
          columns: [{ label: t('milestone') }, { label: t('sum'), numeric: true }, { label: t('state') }],
          rows: stagesOf(found.milestones, cents).map((stage, at) => {
            const own = entries.filter((entry) => entry.application === application && entry.milestone === at + 1);
            return [
              stage.title,
              dollars(locale, stage.cents),
              own.length === 0 ? t('open') : own.map((entry) => html`<p>${entryText(locale, entry, timeZone)}</p>`),
            ];
          }),
          total: [
            t('sum'),
            dollars(locale, cents),
            t('paidSum', { sum: dollars(locale, sumPaid(entries, application, found.milestones.length)) }),
          ],
        })}`;
    }),
  });
}

const sumPaid = (entries: readonly Entry[], application: number, milestones: number): number =>
  Array.from({ length: milestones }, (_, at) => paidOf(entries, application, at + 1)).reduce(
    (sum, one) => sum + one,
    0,
  );

function entryText(locale: Locale, { kind, cents, reason, reference, at }: Entry, timeZone: string): Content {
  const t = fundWords(locale);
  const day = date(locale, at, timeZone);
  if (kind === 'accepted' || kind === 'reopened') return t(kind, { date: day, reason });
  const sum = dollars(locale, cents ?? 0);
  return [
    t(kind === 'paid' ? 'paid' : 'paidBack', { date: day, sum }),
    reference !== '' && html` <small>${t('reference', { reference })}</small>`,
  ];
}
