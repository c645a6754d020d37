/** Where clerks look at applications: those that wait first, with what is to be checked, and appeals to be answered. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkboxGroup,
  form,
  html,
  moreLink,
  radioGroup,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, type Application } from '../fund.ts';
import { dollars } from '../money.ts';
import { runWords } from '../words/run.ts';
import { checksOf, foundChecks } from './checks.ts';
import { reasonField, type RunPageParts } from './run-parts.ts';
import { fieldsOf } from './tried.ts';

/** Those that wait, then appeals without an answer, then the rest; each by number. */
export const toJudge = (locale: Locale, parts: RunPageParts): Content =>
  section({
    title: runWords(locale)('judge'),
    body: parts.applications
      .filter(({ withdrawn }) => !withdrawn)
      .toSorted((a, b) => rank(a) - rank(b) || a.number - b.number)
      .map((application) => one(locale, parts, application)),
  });

const rank = ({ eligible, appeal, appealAnswer }: Application): number =>
  eligible === null ? 0 : appeal !== null && appealAnswer === null ? 1 : 2;

function one(locale: Locale, parts: RunPageParts, application: Application): Content {
  const { fund, contacts } = parts;
  const t = runWords(locale);
  const { number, title, applicant, asked, eligible, reason, rewritten, appeal, appealAnswer } = application;
  return html`<article class="fund-application">
    <h3 lang="${application.language}">${title}</h3>
    <p>${applicant} · ${dollars(locale, asked)} · ${t('contact', { contact: contacts.get(number) ?? '' })}</p>
    <p>${moreLink(`${pathOf(fund)}#application-${number}`, t('read'))}</p>
    ${rewritten && html`<p><strong>${t('wasRewritten')}</strong></p>`}
    ${
      eligible !== null && [
        html`<p><strong>${t(eligible ? 'eligible' : 'notEligible')}:</strong> ${reason}</p>`,
        foundChecks(locale, fund, application.checks),
      ]
    }
    ${findingForm(locale, parts, application)} ${appeal !== null && html`<p>${t('appeal', { words: appeal })}</p>`}
    ${appeal !== null && appealAnswer === null && answerForm(locale, parts, number)}
  </article>`;
}

function findingForm(locale: Locale, { fund, tried }: RunPageParts, { number, revision, title }: Application): Content {
  const t = runWords(locale);
  const name = `judge-${number}`;
  const of = fieldsOf(name, tried);
  const checks = checksOf(fund, locale);
  return form({
    action: `${pathOf(fund)}/judge`,
    hidden: { application: String(number), revision: String(revision) },
    body: [
      checks.length > 0 &&
        checkboxGroup({
          ...of('met'),
          legend: t('checksMet'),
          values: tried?.form === name ? (tried.ticked ?? []) : [],
          options: checks.map(({ text }, at) => ({ value: String(at), label: text })),
        }),
      radioGroup({
        ...of('eligible'),
        legend: t('finding'),
        inline: true,
        options: [
          { value: 'yes', label: t('eligible') },
          { value: 'no', label: t('notEligible') },
        ],
      }),
      reasonField(locale, of('reason')),
    ],
    buttons: button({ label: t('record') }),
  });
}

const answerForm = (locale: Locale, { fund, tried }: RunPageParts, number: number): Content => {
  const t = runWords(locale);
  return form({
    action: `${pathOf(fund)}/answer`,
    hidden: { application: String(number) },
    body: [
      html`<p class="hint">${t('answerLead')}</p>`,
      reasonField(locale, fieldsOf(`answer-${number}`, tried)('reason'), t('answer')),
    ],
    buttons: button({ label: t('sendAnswer') }),
  });
};
