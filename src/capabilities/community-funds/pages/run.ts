/** Where a fund is run: its form while it is a draft, then applications, the decision, and stages. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dateTimeField,
  emptyState,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  moneyField,
  moreLink,
  radioGroup,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, ways, type Application, type Entry, type Fund, type Phase } from '../fund.ts';
import { dollars } from '../money.ts';
import { longest, termFields, type TermField, type TermProblems } from '../read-terms.ts';
import { paidOf, stagesOf } from '../run-fund.ts';
import type { Decision } from '../store/funds.ts';
import { common } from '../words/common.ts';
import { runWords } from '../words/run.ts';

export interface TermsFormParts {
  readonly action: string;
  readonly back: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: TermProblems;
  /** Undefined for a draft that has its region. */
  readonly regions: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly key: string;
}

export function termsForm(locale: Locale, parts: TermsFormParts): Content {
  const t = runWords(locale);
  const { typed, problems, regions } = parts;
  if (regions?.length === 0) return emptyState({ title: t('regionNotYours') });
  const of = (name: TermField) => {
    const problem = problems[name];
    return { name, label: t(name), value: typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const other = (name: 'title' | 'about' | 'eligibility') => ({
    name: `${name}Other`,
    label: t(name),
    value: typed[`${name}Other`] ?? '',
  });
  return [
    errorSummary({
      title: t('problems'),
      errors: termFields.flatMap((field) => {
        const problem = problems[field];
        return problem === undefined ? [] : [{ field, message: `${t(field)}: ${t(problem)}` }];
      }),
    }),
    form({
      action: parts.action,
      hidden: { key: parts.key, ...(regions === undefined ? { region: typed['region'] ?? '' } : {}) },
      body: [
        regions !== undefined &&
          selectField({
            ...of('region'),
            hint: t('regionHint'),
            placeholder: t('choose'),
            options: regions.map(({ id, name }) => ({ value: id, label: name })),
            required: true,
          }),
        parts.topics.length > 0 &&
          selectField({
            ...of('topic'),
            placeholder: t('none'),
            options: parts.topics.map(({ id, question }) => ({ value: id, label: question })),
            width: 'full',
          }),
        textField({ ...of('title'), maxlength: longest.title, required: true }),
        textArea({ ...of('about'), hint: t('markdown'), rows: 5, maxlength: longest.text, required: true }),
        textArea({ ...of('eligibility'), hint: t('markdown'), rows: 4, maxlength: longest.text }),
        selectField({ ...of('language'), options: locales.map((value) => ({ value, label: localeNames[value] })) }),
        fieldset({
          legend: t('inOther'),
          body: [
            textField({ ...other('title'), maxlength: longest.title }),
            textArea({ ...other('about'), rows: 4, maxlength: longest.text }),
            textArea({ ...other('eligibility'), rows: 3, maxlength: longest.text }),
          ],
        }),
        moneyField({ ...of('pot'), required: true }),
        moneyField({ ...of('mostAsked'), required: true }),
        moneyField(of('mostPledged')),
        radioGroup({
          name: 'deciding',
          legend: t('deciding'),
          value: typed['deciding'] ?? '',
          options: ways.map((way) => ({ value: way, label: common(locale)(`way.${way}`) })),
          ...(problems.deciding === undefined ? {} : { error: t(problems.deciding) }),
        }),
        textField({ ...of('measure'), hint: t('measureHint'), maxlength: 12 }),
        (['opensAt', 'closesAt', 'pledgingOpensAt', 'pledgingClosesAt'] as const).map((name) =>
          dateTimeField({ ...of(name), required: true }),
        ),
      ],
      buttons: [button({ label: t('save') }), linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}

export interface RunPageParts {
  readonly fund: Fund;
  readonly phase: Phase;
  readonly applications: readonly Application[];
  readonly contacts: ReadonlyMap<number, string>;
  readonly decision: Decision | undefined;
  readonly entries: readonly Entry[];
  readonly problem: string | undefined;
  /** Of forms that must not be taken twice. */
  readonly key: () => string;
}

export function runPage(locale: Locale, parts: RunPageParts): Content {
  const { fund, phase, problem } = parts;
  const t = runWords(locale);
  const path = pathOf(fund);
  const reason = textArea({ name: 'reason', label: t('reason'), value: '', rows: 2, maxlength: 1_000, required: true });
  return [
    errorSummary({ title: t('problems'), errors: problem === undefined ? [] : [{ message: problem }] }),
    html`<p>${moreLink(`${path}/roles`, t('roles'))}</p>`,
    phase === 'draft' && [
      html`<p>${moreLink(`${path}/edit`, t('edit'))}</p>`,
      section({
        title: t('publish'),
        lead: t('publishLead'),
        body: form({ action: `${path}/publish`, body: reason, buttons: button({ label: t('publish') }) }),
      }),
    ],
    ['applying', 'reviewing', 'pledging'].includes(phase) && toJudge(locale, parts, reason),
    phase === 'deciding' &&
      section({
        title: t('decide'),
        lead: t('decideLead'),
        body: form({ action: `${path}/decide`, body: reason, buttons: button({ label: t('decide') }) }),
      }),
    parts.decision !== undefined && toRecord(locale, parts, parts.decision, reason),
  ];
}

function toJudge(locale: Locale, { fund, applications, contacts }: RunPageParts, reason: Content): Content {
  const t = runWords(locale);
  return section({
    title: t('judge'),
    body: applications
      .filter(({ withdrawn }) => !withdrawn)
      .toSorted((a, b) => Number(a.eligible !== null) - Number(b.eligible !== null) || a.number - b.number)
      .map(
        ({ number, title, applicant, asked, eligible, reason: given }) =>
          html`<article class="fund-application">
            <h3>${title}</h3>
            <p>${applicant} · ${dollars(locale, asked)} · ${t('contact', { contact: contacts.get(number) ?? '' })}</p>
            ${eligible !== null && html`<p><strong>${t(eligible ? 'eligible' : 'notEligible')}:</strong> ${given}</p>`}
            ${form({
              action: `${pathOf(fund)}/judge`,
              hidden: { application: String(number) },
              body: [
                radioGroup({
                  name: 'eligible',
                  legend: t('judge'),
                  value: '',
                  options: [
                    { value: 'yes', label: t('eligible') },
                    { value: 'no', label: t('notEligible') },
                  ],
                }),
                reason,
              ],
              buttons: button({ label: t('record') }),
            })}
          </article>`,
      ),
  });
}

function toRecord(
  locale: Locale,
  { fund, applications, entries, key }: RunPageParts,
  decision: Decision,
  reason: Content,
): Content {
  const t = runWords(locale);
  return section({
    title: t('stages'),
    body: decision.outcome
      .filter(({ cents }) => cents > 0)
      .map(({ application, cents }) => {
        const found = applications.find(({ number }) => number === application);
        if (found === undefined) return false;
        return stagesOf(found.milestones, cents).map((stage, at) => {
          const own = entries.filter((entry) => entry.application === application && entry.milestone === at + 1);
          const isAccepted = own.some(({ kind }) => kind === 'accepted');
          const paid = paidOf(entries, application, at + 1);
          const acts = [
            ...(isAccepted ? [] : [{ value: 'accepted', label: t('accept') }]),
            ...(isAccepted && paid < stage.cents ? [{ value: 'paid', label: t('pay') }] : []),
            ...(paid > 0 ? [{ value: 'paid-back', label: t('payBack') }] : []),
          ];
          return html`<article class="fund-application">
            <h3>${found.title}: ${stage.title}</h3>
            <p>${dollars(locale, paid)} / ${dollars(locale, stage.cents)}</p>
            ${form({
              action: `${pathOf(fund)}/stages`,
              hidden: { application: String(application), milestone: String(at + 1), key: key() },
              body: [
                radioGroup({ name: 'kind', legend: t('act'), value: acts[0]?.value ?? '', options: acts }),
                isAccepted && moneyField({ name: 'sum', label: t('sum'), value: '' }),
                isAccepted && textField({ name: 'reference', label: t('reference'), value: '', maxlength: 100 }),
                reason,
              ],
              buttons: button({ label: t('record') }),
            })}
          </article>`;
        });
      }),
  });
}
