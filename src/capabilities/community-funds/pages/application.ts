/** One application as everybody sees it: what it wants, what was found, how it stands, and what the reader can do. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { badge, html, linkButton, markdown, type Content } from '../../../platform/ui/index.ts';
import { isOpen, pathOf, type Application, type Decided, type Fund, type Phase } from '../fund.ts';
import { dollars } from '../money.ts';
import { exampleOf, type Standing } from '../standing.ts';
import { fundWords } from '../words/fund.ts';
import { tellPledgers } from './decision.ts';
import { foundChecks } from './checks.ts';
import { action, appealForm, type Reader } from './take-part.ts';
import type { Tried } from './tried.ts';

export interface ApplicationsParts {
  readonly fund: Fund;
  readonly phase: Phase;
  readonly applications: readonly Application[];
  /** What may be told of pledges while they come in. */
  readonly standing: ReadonlyMap<number, Standing>;
  /** Empty before it is decided. */
  readonly outcome: readonly Decided[];
  readonly reader: Reader;
  /** A form of this page that came back. */
  readonly tried: Tried | undefined;
}

const tones = { withdrawn: 'neutral', waiting: 'neutral', eligible: 'success', notEligible: 'danger' } as const;

export function applicationCard(locale: Locale, parts: ApplicationsParts, application: Application): Content {
  const t = fundWords(locale);
  const { number, title, what, applicant, asked, withdrawn, eligible, milestones } = application;
  const state = withdrawn ? 'withdrawn' : eligible === null ? 'waiting' : eligible ? 'eligible' : 'notEligible';
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
    ${!withdrawn && finding(locale, parts, application)} ${stands(locale, parts, application)}
    ${action(locale, parts, application)} ${ownLink(locale, parts, application)}
  </article>`;
}

function finding(locale: Locale, parts: ApplicationsParts, application: Application): Content {
  const t = fundWords(locale);
  const { eligible, reason, checks, rewritten, appeal, appealAnswer } = application;
  return [
    rewritten && html`<p class="hint">${t('rewritten')}</p>`,
    eligible !== null && [
      html`<p><b>${t(eligible ? 'foundEligible' : 'foundNotEligible')}</b> ${reason}</p>`,
      foundChecks(locale, parts.fund, checks),
    ],
    appeal !== null && html`<p><b>${t('appeal')}</b> <span lang="${application.language}">${appeal}</span></p>`,
    appeal !== null && html`<p><b>${t('appealAnswer')}</b> ${appealAnswer ?? t('appealWaits')}</p>`,
    appealForm(locale, parts, application),
  ];
}

function stands(
  locale: Locale,
  { fund, phase, standing, outcome }: ApplicationsParts,
  application: Application,
): Content {
  const t = fundWords(locale);
  const decided = outcome.find((one) => one.application === application.number);
  if (decided !== undefined) {
    const { pledgers, pledged, claim, cents } = decided;
    return html`<p class="fund-stands">
      ${
        fund.deciding === 'panel'
          ? t('approvals', { n: claim })
          : [tellPledgers(locale, pledgers), ' · ', t('pledgedSum', { sum: dollars(locale, pledged) })]
      }
      · <strong>${cents > 0 ? t('matched', { sum: dollars(locale, cents) }) : t('notFunded')}</strong>
    </p>`;
  }
  if (fund.deciding === 'panel' || !['pledging', 'deciding'].includes(phase)) return false;
  const told = standing.get(application.number);
  if (told === undefined) return isOpen(application) && html`<p class="fund-stands">${t('few')}. ${t('fewLead')}</p>`;
  const { pledgers, pledged, match, brings } = told;
  return html`<div class="fund-stands">
    <p>
      ${t('pledged', { n: pledgers })} · ${t('pledgedSum', { sum: dollars(locale, pledged) })} ·
      <strong>${t('estimate', { sum: dollars(locale, match) })}</strong>
    </p>
    ${
      phase === 'pledging' &&
      brings !== undefined &&
      html`<p class="hint">
        ${t('oneMore', { sum: dollars(locale, exampleOf(fund)), more: dollars(locale, brings) })}
      </p>`
    }
  </div>`;
}

function ownLink(locale: Locale, { fund, phase, reader }: ApplicationsParts, application: Application): Content {
  return (
    phase === 'applying' &&
    reader.kind === 'account' &&
    application.account === reader.account &&
    html`<p>
      ${linkButton({
        href: `${pathOf(fund)}/apply?number=${application.number}`,
        label: fundWords(locale)('changeOwn'),
        kind: 'secondary',
      })}
    </p>`
  );
}
