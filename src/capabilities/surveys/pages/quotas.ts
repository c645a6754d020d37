/** Quotas of a draft: those there are, sharing out a total by population, and adding one. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  button,
  dataTable,
  errorSummary,
  form,
  linkButton,
  numberField,
  section,
  selectField,
  type Content,
} from '../../../platform/ui/index.ts';
import { ageGroups } from '../age-groups.ts';
import type { PeopledRegion, StoredQuota } from '../store/questions.ts';
import { pathOf, type Survey } from '../survey.ts';
import { common } from '../words/common.ts';
import { organiseWords } from '../words/organise.ts';
import { quotaName } from './overview.ts';

export interface QuotasParts {
  readonly survey: Survey;
  readonly quotas: readonly StoredQuota[];
  readonly regions: readonly PeopledRegion[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: { readonly field: string; readonly message: string } | undefined;
}

export function quotasPage(locale: Locale, { survey, quotas, regions, typed, problem }: QuotasParts): Content {
  const t = organiseWords(locale);
  const action = `${pathOf(survey)}/quotas`;
  const of = (name: string): { name: string; value: string; error?: string } => ({
    name,
    value: typed[name] ?? '',
    ...(problem?.field === name ? { error: problem.message } : {}),
  });
  return [
    problem !== undefined && errorSummary({ title: t('quotaProblem'), errors: [problem] }),
    section({
      title: t('quotas'),
      body:
        quotas.length === 0
          ? t('noQuotas')
          : dataTable({
              caption: t('quotas'),
              captionHidden: true,
              columns: [{ label: t('quotaOf') }, { label: t('wanted'), numeric: true }, { label: t('remove') }],
              rows: quotas.map((quota) => [
                quotaName(locale, quota),
                number(locale, quota.wanted),
                actionForm({
                  action,
                  label: t('remove'),
                  kind: 'quiet',
                  hidden: { act: 'remove', quota: String(quota.id) },
                }),
              ]),
            }),
    }),
    section({
      title: t('shareOut'),
      lead: t('shareOutLead'),
      body: form({
        action,
        label: t('shareOut'),
        hidden: { act: 'share' },
        body: numberField({ ...of('total'), label: t('total'), asText: true }),
        buttons: button({ label: t('shareOutButton'), kind: 'secondary' }),
      }),
    }),
    section({
      title: t('addQuota'),
      body: form({
        action,
        label: t('addQuota'),
        hidden: { act: 'add' },
        body: [
          selectField({
            ...of('region'),
            label: t('region'),
            placeholder: t('everyRegion'),
            options: regions.map(({ id, name }) => ({ value: id, label: name })),
          }),
          survey.ageTargets !== null &&
            selectField({
              ...of('age'),
              label: t('age'),
              placeholder: t('everyAge'),
              options: ageGroups.map((value) => ({ value, label: common(locale)(`age.${value}`) })),
            }),
          numberField({ ...of('wanted'), label: t('wanted'), asText: true, required: true }),
        ],
        buttons: [
          button({ label: t('addQuotaButton') }),
          linkButton({ href: `${pathOf(survey)}/organise`, label: t('cancel'), kind: 'quiet' }),
        ],
      }),
    }),
  ];
}
