/** One fund: what it is for, its applications with pledges or votes, how it is decided, and what came of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, dateTime, fixedPercent } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { LEAST } from '../../../platform/told-cells.ts';
import {
  badge,
  button,
  columns,
  dataTable,
  emptyState,
  explainer,
  fileList,
  form,
  html,
  linkButton,
  markdown,
  moneyField,
  notice,
  prose,
  radioGroup,
  section,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import { isOpen, pathOf, type Application, type Decided, type Entry, type Fund, type Phase } from '../fund.ts';
import { dollars } from '../money.ts';
import { paidOf, stagesOf } from '../run-fund.ts';
import type { Decision } from '../store/funds.ts';
import { common } from '../words/common.ts';
import { fundWords } from '../words/fund.ts';

export interface FundPageParts {
  readonly fund: Fund;
  readonly phase: Phase;
  readonly applications: readonly Application[];
  /** What pledges or votes come to as they stand. */
  readonly outcome: readonly Decided[];
  readonly decision: Decision | undefined;
  readonly entries: readonly Entry[];
  readonly timeZone: string;
  readonly reader: Reader;
}

export type Reader =
  | { readonly kind: 'stranger' }
  | { readonly kind: 'elsewhere' }
  /** By application, in cents. */
  | {
      readonly kind: 'resident';
      readonly own: ReadonlyMap<number, number>;
      readonly account: string;
      readonly inPanel: boolean;
    };

export function fundPage(locale: Locale, parts: FundPageParts): Content {
  const { fund, decision } = parts;
  const t = fundWords(locale);
  const about = inLanguage(fund, 'about', locale);
  const rules = inLanguage(fund, 'eligibility', locale);
  return [
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
        section({ title: t('dates'), body: dates(locale, parts) }),
        rules.text !== '' &&
          section({ title: t('rules'), body: html`<div lang="${rules.language}">${markdown(rules.text)}</div>` }),
        section({ title: t('how'), body: how(locale, fund) }),
        section({ title: t('files'), body: files(locale, fund) }),
      ],
    ),
  ];
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

export function how(locale: Locale, { deciding, measure }: Fund): Content {
  const t = fundWords(locale);
  const said =
    measure === null ? '' : deciding === 'plain' ? fixedPercent(locale, measure / 10_000, 0) : dollars(locale, measure);
  return prose(
    html`<p><strong>${common(locale)(`way.${deciding}`)}.</strong> ${t(`how.${deciding}`, { measure: said })}</p>
      <p class="hint">${t(`source.${deciding}`)}</p>`,
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
  const { fund, phase, applications, reader } = parts;
  const t = fundWords(locale);
  const own =
    reader.kind === 'resident'
      ? applications.find(({ account, withdrawn }) => account === reader.account && !withdrawn)
      : undefined;
  return section({
    title: t('applications'),
    id: 'applications',
    lead: phase === 'pledging' && fund.deciding !== 'panel' ? `${t('pledgeLead')} ${t('estimateLead')}` : undefined,
    aside:
      phase === 'applying' &&
      linkButton({
        href: own === undefined ? `${pathOf(fund)}/apply` : `${pathOf(fund)}/apply?number=${own.number}`,
        label: t(own === undefined ? 'apply' : 'changeOwn'),
        icon: 'plus',
      }),
    body:
      applications.length === 0
        ? emptyState({ title: t('noApplications') })
        : applications.map((application) => applicationCard(locale, parts, application)),
  });
}

function applicationCard(locale: Locale, parts: FundPageParts, application: Application): Content {
  const { outcome } = parts;
  const t = fundWords(locale);
  const { number, title, what, applicant, asked, withdrawn, eligible, reason, milestones } = application;
  const stands = outcome.find((one) => one.application === number);
  const state = withdrawn ? 'withdrawn' : eligible === null ? 'waiting' : eligible ? 'eligible' : 'notEligible';
  const tones = { withdrawn: 'neutral', waiting: 'neutral', eligible: 'success', notEligible: 'danger' } as const;
  return html`<article class="fund-application" id="application-${number}">
    <div class="fund-head">
      <h3 lang="${application.language}">${title}</h3>
      ${badge({ label: t(state), tone: tones[state] })}
    </div>
    <p class="hint">${t('by', { name: applicant })} · ${t('asked', { sum: dollars(locale, asked) })}</p>
    <div lang="${application.language}">${markdown(what)}</div>
    <ol class="fund-milestones">
      ${milestones.map(
        (milestone) =>
          html`<li>
            <span lang="${application.language}">${milestone.title}</span> <b>${dollars(locale, milestone.cents)}</b>
          </li>`,
      )}
    </ol>
    ${eligible === false && reason !== null && html`<p>${reason}</p>`}
    ${stands !== undefined && standing(locale, parts, stands)}
    ${isOpen(application) && action(locale, parts, application)}
  </article>`;
}

/** Sums of few people say what one of them did: under ten only how many are there is held back. */
function standing(locale: Locale, { fund, phase }: FundPageParts, stands: Decided): Content {
  const t = fundWords(locale);
  if (!['pledging', 'deciding', 'decided'].includes(phase)) return false;
  if (fund.deciding === 'panel')
    return (
      phase === 'decided' &&
      html`<p class="fund-stands">
        ${t('approvals', { n: stands.claim })} ·
        <strong>${stands.cents > 0 ? t('matched', { sum: dollars(locale, stands.cents) }) : t('notFunded')}</strong>
      </p>`
    );
  const told = stands.pledgers >= LEAST || phase === 'decided';
  return html`<p class="fund-stands">
    ${stands.pledgers > 0 && stands.pledgers < LEAST ? t('few') : t('pledged', { n: stands.pledgers })}
    ${told && html` · ${t('pledgedSum', { sum: dollars(locale, stands.pledged) })}`} ·
    <strong
      >${
        phase === 'decided'
          ? stands.cents > 0
            ? t('matched', { sum: dollars(locale, stands.cents) })
            : t('notFunded')
          : t('estimate', { sum: dollars(locale, stands.cents) })
      }</strong
    >
  </p>`;
}

function action(locale: Locale, { fund, phase, reader }: FundPageParts, { number }: Application): Content {
  const t = fundWords(locale);
  if (phase !== 'pledging') return false;
  if (fund.deciding === 'panel') {
    if (reader.kind !== 'resident' || !reader.inPanel) return false;
    return form({
      action: `${pathOf(fund)}/vote`,
      hidden: { application: String(number) },
      body: radioGroup({
        name: 'approves',
        legend: t('vote'),
        value: '',
        options: [
          { value: 'yes', label: t('approve') },
          { value: 'no', label: t('reject') },
        ],
      }),
      buttons: button({ label: t('say') }),
    });
  }
  if (reader.kind === 'stranger')
    return linkButton({
      href: `/sign-in?return=${encodeURIComponent(`${pathOf(fund)}#application-${number}`)}`,
      label: t('signInToPledge'),
      kind: 'secondary',
    });
  if (reader.kind === 'elsewhere') return html`<p class="hint">${t('notResident', { region: fund.regionName })}</p>`;
  const given = [...reader.own.values()].reduce((sum, cents) => sum + cents, 0);
  const own = reader.own.get(number) ?? 0;
  return form({
    action: `${pathOf(fund)}/pledge`,
    hidden: { application: String(number) },
    body: moneyField({
      name: `cents${number}`,
      label: t('yourPledge'),
      hint: t('pledgeHint', { left: dollars(locale, fund.mostPledged - given) }),
      value: own === 0 ? '' : (own / 100).toFixed(2).replace(/\.00$/, ''),
    }),
    buttons: button({ label: t('pledge') }),
  });
}

function decided(locale: Locale, { fund, applications, timeZone }: FundPageParts, decision: Decision): Content {
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
              : [
                  pledgers > 0 && pledgers < LEAST ? t('few') : String(pledgers),
                  dollars(locale, pledged),
                  dollars(locale, Math.round(claim)),
                ]),
            dollars(locale, cents),
          ]),
        total: [t('sum'), ...(isPanel ? [''] : ['', '', '']), dollars(locale, given)],
      }),
      html`<p>${t('left', { sum: dollars(locale, fund.pot - given) })} ${t('check')}</p>`,
      explainer({ summary: t('how'), body: how(locale, fund) }),
    ],
  });
}

function stages(locale: Locale, { applications, entries, timeZone }: FundPageParts, decision: Decision): Content {
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
            dollars(locale, sumPaid(entries, application, found.milestones.length)),
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
  if (kind === 'accepted') return t('accepted', { date: day, reason });
  const sum = dollars(locale, cents ?? 0);
  return [
    t(kind === 'paid' ? 'paid' : 'paidBack', { date: day, sum }),
    reference !== '' && html` <small>${t('reference', { reference })}</small>`,
  ];
}
