/** Where a fund is run: publish it, look at applications, decide, and record stages. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  form,
  html,
  moneyField,
  moreLink,
  radioGroup,
  section,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, type Application } from '../fund.ts';
import { mayJudge } from '../judge.ts';
import { dollars } from '../money.ts';
import { isAccepted, paidOf, stagesOf } from '../stages.ts';
import type { Decision } from '../store/funds.ts';
import { runWords } from '../words/run.ts';
import { toJudge } from './judge.ts';
import { reasonField, type RunPageParts } from './run-parts.ts';
import { fieldsOf, triedSummary } from './tried.ts';

export function runPage(locale: Locale, parts: RunPageParts): Content {
  const { fund, phase, tried } = parts;
  const t = runWords(locale);
  const path = pathOf(fund);
  const act = (name: 'publish' | 'decide', lead: string): Content =>
    section({
      title: t(name),
      lead,
      body: form({
        action: `${path}/${name}`,
        body: reasonField(locale, fieldsOf(name, tried)('reason')),
        buttons: button({ label: t(name) }),
      }),
    });
  return [
    triedSummary(t('problems'), tried),
    html`<p>${moreLink(`${path}/roles`, t('roles'))}</p>`,
    phase !== 'decided' && html`<p>${moreLink(`${path}/edit`, t(phase === 'draft' ? 'edit' : 'changeTitle'))}</p>`,
    phase === 'draft' && act('publish', t('publishLead')),
    mayJudge(phase) && toJudge(locale, parts),
    phase === 'deciding' && act('decide', t('decideLead')),
    parts.decision !== undefined && toRecord(locale, parts, parts.decision),
  ];
}

function toRecord(locale: Locale, parts: RunPageParts, decision: Decision): Content {
  return section({
    title: runWords(locale)('stages'),
    body: decision.outcome
      .filter(({ cents }) => cents > 0)
      .map(({ application, cents }) => {
        const found = parts.applications.find(({ number }) => number === application);
        if (found === undefined) return false;
        return stagesOf(found.milestones, cents).map((stage, at) => stageForm(locale, parts, found, at + 1, stage));
      }),
  });
}

function stageForm(
  locale: Locale,
  { fund, entries, key, tried }: RunPageParts,
  { number, title, language }: Application,
  milestone: number,
  stage: { readonly title: string; readonly cents: number },
): Content {
  const t = runWords(locale);
  const name = `stage-${number}-${milestone}`;
  const of = fieldsOf(name, tried);
  const accepted = isAccepted(entries, number, milestone);
  const paid = paidOf(entries, number, milestone);
  const acts = [
    ...(accepted ? [] : [{ value: 'accepted', label: t('accept') }]),
    ...(accepted && paid < stage.cents ? [{ value: 'paid', label: t('pay') }] : []),
    ...(paid > 0 ? [{ value: 'paid-back', label: t('payBack') }] : []),
    ...(accepted && paid === 0 ? [{ value: 'reopened', label: t('reopen') }] : []),
  ];
  return html`<article class="fund-application" id="${name}">
    <h3 lang="${language}">${title}: ${stage.title}</h3>
    <p>${t('left', { paid: dollars(locale, paid), sum: dollars(locale, stage.cents) })}</p>
    ${form({
      action: `${pathOf(fund)}/stages`,
      hidden: { application: String(number), milestone: String(milestone), key: of('key', key()).value || key() },
      body: [
        radioGroup({ ...of('kind', acts[0]?.value ?? ''), legend: t('act'), options: acts }),
        accepted && moneyField({ ...of('sum'), label: t('sum') }),
        accepted && textField({ ...of('reference'), label: t('reference'), maxlength: 100 }),
        reasonField(locale, of('reason')),
      ],
      buttons: button({ label: t('record') }),
    })}
  </article>`;
}
