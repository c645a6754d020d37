/** The form of an application: of a new one, or of one's own. */
import { formKey } from '../../../platform/http/form-keys.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  form,
  linkButton,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { longest, type ApplyField, type ApplyProblems } from '../apply.ts';
import { pathOf, type Application, type Fund } from '../fund.ts';
import { dollars } from '../money.ts';
import { fundWords } from '../words/fund.ts';

/** What the form of one's own shows before anybody has typed. */
export const typedApplication = (own: Application, contact: string): Readonly<Record<string, string>> => ({
  title: own.title,
  what: own.what,
  applicant: own.applicant,
  contact,
  number: String(own.number),
  milestones: own.milestones
    .map(({ title, cents }) => `${title} | ${(cents / 100).toFixed(2).replace(/\.00$/, '')}`)
    .join('\n'),
});

export function applyForm(
  locale: Locale,
  fund: Fund,
  typed: Readonly<Record<string, string>>,
  { problems, problem }: { readonly problems: ApplyProblems; readonly problem: string | undefined },
): Content {
  const t = fundWords(locale);
  const most = dollars(locale, Math.min(fund.mostAsked, fund.pot));
  const of = (name: ApplyField) => {
    const wrong = problems[name];
    return {
      name,
      label: t(name),
      value: typed[name] ?? '',
      maxlength: longest[name],
      required: true,
      ...(wrong === undefined ? {} : { error: t(wrong, { most }) }),
    };
  };
  const isOld = (typed['number'] ?? '') !== '';
  return [
    errorSummary({
      title: t('problems'),
      errors: [
        ...(problem === undefined ? [] : [{ message: problem }]),
        ...Object.entries(problems).map(([field, wrong]) => ({
          field,
          message: `${t(field as ApplyField)}: ${t(wrong, { most })}`,
        })),
      ],
    }),
    form({
      action: `${pathOf(fund)}/apply`,
      hidden: { key: formKey(typed['key'] ?? ''), number: typed['number'] ?? '' },
      body: [
        textField(of('title')),
        textArea({ ...of('what'), rows: 8 }),
        textArea({ ...of('milestones'), hint: t('milestonesHint', { most }), rows: 4 }),
        textField({ ...of('applicant'), hint: t('applicantHint') }),
        textField({ ...of('contact'), hint: t('contactHint') }),
      ],
      buttons: [
        button({ label: t(isOld ? 'save' : 'send') }),
        isOld && button({ label: t('withdraw'), kind: 'quiet', name: 'withdraw', value: 'yes' }),
        linkButton({ href: pathOf(fund), label: t('backToFund'), kind: 'quiet' }),
      ],
    }),
  ];
}
