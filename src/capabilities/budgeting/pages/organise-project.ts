/** A project as officials write it: the same form for a new one and for a change, and a second one to take it off. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  form,
  linkButton,
  moneyField,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { budgetForm } from '../words/budget-form.ts';
import { organise } from '../words/organise.ts';

export interface ProjectFormParts {
  readonly slug: string;
  /** Undefined for a new one. */
  readonly projectId: string | undefined;
  readonly draft: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?:
    | { readonly field: string | undefined; readonly key: Parameters<ReturnType<typeof organise>>[0] }
    | undefined;
}

export function projectForm(locale: Locale, parts: ProjectFormParts): Content {
  const t = organise(locale);
  const { slug, projectId, problem } = parts;
  const of = (name: string): { name: string; value: string; error?: string } => ({
    name,
    value: parts.typed[name] ?? '',
    ...(problem?.field === name ? { error: t(problem.key) } : {}),
  });
  const path =
    projectId === undefined ? undefined : `/budgets/${slug}/organise/projects/${encodeURIComponent(projectId)}`;
  const reason = (name: string): Content =>
    textArea({
      ...of(name),
      label: parts.draft ? t('reasonDraft') : t('reason'),
      hint: parts.draft ? undefined : t('reasonHint'),
      rows: 2,
      required: !parts.draft,
    });
  return [
    problem !== undefined &&
      errorSummary({
        title: t('projectProblem'),
        errors: [{ message: t(problem.key), ...(problem.field === undefined ? {} : { field: problem.field }) }],
      }),
    form({
      action: path ?? `/budgets/${slug}/projects`,
      label: projectId === undefined ? t('addTitle') : t('changeTitle'),
      body: [
        textField({ ...of('name'), label: t('name'), required: true, maxlength: 120 }),
        textArea({ ...of('description'), label: t('description'), hint: t('descriptionHint'), rows: 6 }),
        selectField({
          ...of('language'),
          label: t('language'),
          width: 'short',
          options: locales.map((value) => ({ value, label: localeNames[value] })),
        }),
        moneyField({ ...of('cost'), label: t('cost'), hint: t('costHint'), prefix: '$', required: true }),
        textField({ ...of('categories'), label: t('categoryField'), hint: t('categoryHint'), width: 'medium' }),
        textField({ ...of('district'), label: t('districtField'), width: 'medium', maxlength: 60 }),
        reason('reason'),
      ],
      buttons: [
        button({ label: t('save') }),
        linkButton({ href: `/budgets/${slug}/organise#projects`, label: budgetForm(locale)('cancel'), kind: 'quiet' }),
      ],
    }),
    path !== undefined &&
      section({
        title: t('removeTitle'),
        lead: t('removeLead'),
        body: form({
          action: `${path}/remove`,
          label: t('removeTitle'),
          body: reason('removeReason'),
          buttons: button({ label: t('remove'), kind: 'danger' }),
        }),
      }),
  ];
}
