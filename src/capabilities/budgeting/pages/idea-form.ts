/** The form for a new idea; it comes back with what was typed, and with ideas that sound alike. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  form,
  html,
  linkButton,
  moneyField,
  notice,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Budget } from '../budget.ts';
import type { IdeaFieldProblems, IdeaFields } from '../read-idea.ts';
import type { SimilarIdea } from '../submit-idea.ts';
import { ideaWords } from '../words/ideas.ts';

export function ideaFormPage(parts: {
  readonly locale: Locale;
  readonly budget: Budget;
  readonly typed: IdeaFields;
  readonly problems: IdeaFieldProblems;
  readonly similar: readonly SimilarIdea[];
}): Content {
  const { locale, budget, typed, problems, similar } = parts;
  const t = ideaWords(locale);
  const error = (name: keyof IdeaFields): string | undefined => {
    const key = problems[name];
    return key === undefined ? undefined : t(key);
  };
  const base = `/budgets/${budget.slug}/ideas`;
  const symbol = budget.currency === 'USD' ? '$' : budget.currency;
  return [
    errorSummary({
      title: t('problemTitle'),
      errors: (Object.keys(problems) as (keyof IdeaFields)[]).map((name) => ({
        ...(name === 'key' ? {} : { field: name }),
        message: error(name) ?? '',
      })),
    }),
    similar.length > 0 &&
      notice({
        kind: 'warning',
        title: t('similarTitle'),
        announce: true,
        body: html`<p>${t('similarBody')}</p>
          <ul>
            ${similar.map((idea) => html`<li><a href="${base}/${idea.id}">${idea.title}</a></li>`)}
          </ul>`,
      }),
    form({
      action: base,
      hidden: { key: typed.key, ...(similar.length > 0 ? { different: 'yes' } : {}) },
      body: [
        textField({
          name: 'title',
          label: t('fieldTitle'),
          hint: t('fieldTitleHint'),
          value: typed.title,
          error: error('title'),
          required: true,
        }),
        textArea({
          name: 'description',
          label: t('fieldDescription'),
          hint: t('fieldDescriptionHint'),
          value: typed.description,
          error: error('description'),
          rows: 8,
          required: true,
        }),
        textField({
          name: 'place',
          label: t('fieldPlace'),
          hint: t('fieldPlaceHint'),
          value: typed.place,
          error: error('place'),
        }),
        textField({
          name: 'category',
          label: t('fieldCategory'),
          hint: t('fieldCategoryHint'),
          value: typed.category,
          error: error('category'),
        }),
        moneyField({
          name: 'estimate',
          label: t('fieldEstimate'),
          hint: t('fieldEstimateHint'),
          value: typed.estimate,
          error: error('estimate'),
          prefix: symbol,
        }),
      ],
      buttons: [
        button({ label: similar.length > 0 ? t('sendAnyway') : t('send') }),
        linkButton({ href: base, label: t('back'), kind: 'quiet' }),
      ],
    }),
  ];
}
