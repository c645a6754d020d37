/** The form by which an organiser opens a question. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  fieldset,
  form,
  linkButton,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { longestAbout, longestTitle, type QuestionField, type QuestionProblems } from '../create-question.ts';
import { formWords } from '../words/form.ts';

export interface QuestionFormParts {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: QuestionProblems;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly key: string;
}

const labels = {
  region: 'region',
  topic: 'topic',
  title: 'title',
  about: 'about',
  language: 'language',
  otherTitle: 'otherTitle',
  otherAbout: 'otherAbout',
  reason: 'questionWhy',
} as const satisfies Record<QuestionField, string>;

export function questionFormPage(locale: Locale, parts: QuestionFormParts): Content {
  const t = formWords(locale);
  const of = (name: QuestionField): { name: string; label: string; value: string; error?: string } => {
    const problem = parts.problems[name];
    return {
      name,
      label: t(labels[name]),
      value: parts.typed[name] ?? '',
      ...(problem === undefined ? {} : { error: t(problem) }),
    };
  };
  return [
    errorSummary({
      title: t('problemTitle'),
      errors: (Object.keys(labels) as QuestionField[]).flatMap((field) => {
        const problem = parts.problems[field];
        return problem === undefined ? [] : [{ field, message: `${t(labels[field])}: ${t(problem)}` }];
      }),
    }),
    form({
      action: '/polls/questions/new',
      hidden: { key: parts.key },
      body: [
        selectField({
          ...of('region'),
          placeholder: t('regionPlaceholder'),
          options: parts.regions.map(({ id, name }) => ({ value: id, label: name })),
          required: true,
        }),
        parts.topics.length > 0 &&
          selectField({
            ...of('topic'),
            placeholder: t('topicPlaceholder'),
            options: parts.topics.map(({ id, question }) => ({ value: id, label: question })),
            width: 'full',
          }),
        textField({ ...of('title'), hint: t('titleHint'), maxlength: longestTitle, required: true }),
        textArea({ ...of('about'), hint: t('aboutHint'), rows: 4, maxlength: longestAbout, required: true }),
        selectField({
          ...of('language'),
          options: locales.map((value) => ({ value, label: localeNames[value] })),
          width: 'short',
        }),
        fieldset({
          legend: t('otherTitle'),
          body: [
            textField({ ...of('otherTitle'), maxlength: longestTitle }),
            textArea({ ...of('otherAbout'), rows: 4, maxlength: longestAbout }),
          ],
        }),
        textArea({ ...of('reason'), hint: t('questionReasonHint'), rows: 2, maxlength: 1_000, required: true }),
      ],
      buttons: [button({ label: t('openIt') }), linkButton({ href: '/polls', label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}
