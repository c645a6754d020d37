/** One fund: what it is for, its applications, its dates and rules, and what came of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  columns,
  emptyState,
  explainer,
  fileList,
  html,
  linkButton,
  markdown,
  moreLink,
  notice,
  section,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, type Fund } from '../fund.ts';
import type { Decision } from '../store/funds.ts';
import type { Version } from '../store/versions.ts';
import { common } from '../words/common.ts';
import { fundWords } from '../words/fund.ts';
import { applicationCard, type ApplicationsParts } from './application.ts';
import { decided, stages, type DecisionParts } from './decision.ts';
import { checksOf } from './checks.ts';
import { example, how } from './how.ts';
import { triedSummary } from './tried.ts';

export interface FundPageParts extends ApplicationsParts, DecisionParts {
  readonly decision: Decision | undefined;
  readonly versions: readonly Version[];
}

export function fundPage(locale: Locale, parts: FundPageParts): Content {
  const { fund, decision } = parts;
  const t = fundWords(locale);
  const about = inLanguage(fund, 'about', locale);
  return [
    triedSummary(t('problems'), parts.tried),
    notice({ kind: 'info', body: common(locale)('noPayments') }),
    decision !== undefined && decided(locale, parts, decision),
    columns(
      [
        section({
          title: t('about'),
          body: html`<div lang="${about.language}">${markdown(about.text)}</div>`,
        }),
        applicationList(locale, parts),
        decision !== undefined && stages(locale, parts, decision),
      ],
      [
        section({ title: t('dates'), body: [dates(locale, parts), changes(locale, parts)] }),
        rules(locale, fund),
        section({ title: t('how'), body: how(locale, fund) }),
        section({ title: t('files'), body: files(locale, fund) }),
      ],
    ),
  ];
}

function rules(locale: Locale, fund: Fund): Content {
  const t = fundWords(locale);
  const { text, language } = inLanguage(fund, 'eligibility', locale);
  const checks = checksOf(fund, locale);
  return (
    (text !== '' || checks.length > 0) &&
    section({
      title: t('rules'),
      body: [
        text !== '' && html`<div lang="${language}">${markdown(text)}</div>`,
        checks.length > 0 && [
          html`<p>${t('checksLead')}</p>`,
          html`<ul>
            ${checks.map((check) => html`<li lang="${check.language}">${check.text}</li>`)}
          </ul>`,
        ],
      ],
    })
  );
}

function dates(locale: Locale, { fund, timeZone }: FundPageParts): Content {
  const t = fundWords(locale);
  const span = (from: Date, until: Date): string =>
    t('span', { from: dateTime(locale, from, timeZone), until: dateTime(locale, until, timeZone) });
  return summaryList([
    { term: t('date.applying'), value: span(fund.opensAt, fund.closesAt) },
    {
      term: t(fund.deciding === 'panel' ? 'date.voting' : 'date.pledging'),
      value: span(fund.pledgingOpensAt, fund.pledgingClosesAt),
    },
  ]);
}

/** Only where something was changed after it was published. */
function changes(locale: Locale, { fund, versions, timeZone }: FundPageParts): Content {
  const t = fundWords(locale);
  const last = versions.at(-1);
  return (
    versions.length > 1 &&
    last !== undefined &&
    html`<p>${t('changed', { date: date(locale, last.at, timeZone), reason: last.reason })}</p>
      <p>${moreLink(`${pathOf(fund)}/versions`, t('versions'))}</p>`
  );
}

function files(locale: Locale, fund: Fund): Content {
  const t = fundWords(locale);
  const path = `${pathOf(fund)}/export`;
  return fileList([
    { href: `${path}/applications.csv`, label: t('file.applications'), kind: 'CSV' },
    ...(fund.decidedAt === null
      ? []
      : [
          { href: `${path}/pledges.csv`, label: t('file.pledges'), kind: 'CSV' },
          { href: `${path}/grants.json`, label: t('file.grants'), kind: 'JSON' },
          { href: `${path}/grants.csv`, label: t('file.grants'), kind: 'CSV' },
          { href: `${path}/payments.csv`, label: t('file.payments'), kind: 'CSV' },
        ]),
    { href: '/funds/export/applications.csv-metadata.json', label: t('file.columns'), kind: 'JSON, CSVW' },
  ]);
}

function applicationList(locale: Locale, parts: FundPageParts): Content {
  const { fund, phase, applications } = parts;
  const t = fundWords(locale);
  const pledges = phase === 'pledging' && fund.deciding !== 'panel';
  return section({
    title: t('applications'),
    id: 'applications',
    lead: pledges ? t('pledgeLead') : undefined,
    aside: phase === 'applying' && linkButton({ href: `${pathOf(fund)}/apply`, label: t('apply'), icon: 'plus' }),
    body: [
      pledges && explainer({ summary: t('toldTitle'), body: [html`<p>${t('toldLead')}</p>`, example(locale, fund)] }),
      applications.length === 0
        ? emptyState({ title: t('noApplications') })
        : applications.map((application) => applicationCard(locale, parts, application)),
    ],
  });
}
