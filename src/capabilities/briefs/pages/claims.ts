/** The depth of a brief: claim by claim, folded until somebody opens it, all open in print. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { badge, explainer, html, section, type Content, type Html, type Tone } from '../../../platform/ui/index.ts';
import { claimKinds, type Claim, type Verdict } from '../../../rules/brief/index.ts';
import { common } from '../words/common.ts';
import { reading } from '../words/reading.ts';
import { said, saidAtLength, sourceList } from './texts.ts';

const tones: Readonly<Record<Verdict, Tone>> = {
  supported: 'success',
  partly: 'accent',
  disputed: 'warning',
  unsupported: 'danger',
  'not-checkable': 'neutral',
};

/** `claims`: in the order of the day. */
export function claimsSection(locale: Locale, claims: readonly Claim[]): Content {
  const t = reading(locale);
  return section({
    title: t('depth'),
    id: 'claims',
    lead: t('depthLead'),
    body: claimKinds.flatMap((kind) => {
      const own = claims.filter((claim) => claim.kind === kind);
      return own.length === 0
        ? []
        : html`<h3 id="kind-${kind}">${common(locale)(`kind.${kind}`)}</h3>
            <div class="brief-pair">${own.map((claim) => claimCard(locale, claim))}</div>`;
    }),
  });
}

function claimCard(locale: Locale, claim: Claim): Html {
  const t = reading(locale);
  const c = common(locale);
  const { check, counters, sources } = claim;
  return html`<article class="brief-claim brief-claim-${claim.side}" id="${claim.key}">
    <p class="kicker">
      ${c(`side.${claim.side}`)}
      ${check === null ? '' : badge({ label: c(`verdict.${check.verdict}`), tone: tones[check.verdict] })}
    </p>
    <h4>${said(locale, claim.heading)}</h4>
    <p class="brief-said-by">${said(locale, claim.saidBy)}</p>
    <blockquote>${saidAtLength(locale, claim.text)}</blockquote>
    ${claim.outcome.text !== '' && html`<p><strong>${t('expects')}:</strong> ${said(locale, claim.outcome)}</p>`}
    ${explainer({
      summary: `${t('check')}, ${c('sourcesCount', { n: sources.length + counters.flatMap((one) => one.sources).length })}`,
      body: [
        html`<p>
          <strong>${t('check')}:</strong>
          ${check === null ? t('notChecked') : [c(`verdict.${check.verdict}`), '. ', said(locale, check.note)]}
        </p>`,
        sourceList(locale, sources),
        counters.length > 0 && html`<p><strong>${t('counters')}</strong></p>`,
        counters.map(
          (counter) =>
            html`<div class="brief-counter">
              <p>${said(locale, counter.saidBy)}: ${said(locale, counter.text)}</p>
              ${sourceList(locale, counter.sources)}
            </div>`,
        ),
      ],
    })}
  </article>`;
}
