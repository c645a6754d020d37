/** The form of a conversation's terms: new, edited while a draft, or changed after publication. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dateTimeField,
  errorSummary,
  fieldset,
  form,
  linkButton,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { joinings, moderations, regionLevels } from '../conversation.ts';
import { longestTitle, type TermsField, type TermsProblems } from '../conversation-terms.ts';
import { conversationForm } from '../words/conversation-form.ts';

export interface ConversationFormParts {
  readonly action: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly kind: 'new' | 'draft' | 'published';
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: TermsProblems;
  /** Stands above the form when no field is to blame. */
  readonly problem?: string | undefined;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly timeZone: string;
  /** A double submit of a new form is one conversation. */
  readonly key: string;
}

/** A field by its name: what was typed and what is wrong with it. */
interface Speaking {
  readonly t: ReturnType<typeof conversationForm>;
  readonly parts: ConversationFormParts;
  readonly of: (name: TermsField) => { name: string; value: string; error?: string };
}

const fieldOrder: readonly TermsField[] = [
  'title',
  'question',
  'language',
  'region',
  'topic',
  'otherTitle',
  'otherQuestion',
  'opensAt',
  'closesAt',
  'joining',
  'regionKind',
  'takesStatements',
  'moderation',
  'embedOrigins',
  'reason',
];

export function conversationFormPage(locale: Locale, parts: ConversationFormParts): Content {
  const t = conversationForm(locale);
  const of: Speaking['of'] = (name) => {
    const problem = parts.problems[name];
    return { name, value: parts.typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const speaking: Speaking = { t, parts, of };
  // In the order of the form, each with the name of its field: two dates may lack the same.
  const listed = fieldOrder.flatMap((field) => {
    const problem = parts.problems[field];
    return problem === undefined ? [] : [{ field, message: `${t(field)}: ${t(problem)}` }];
  });
  const published = parts.kind === 'published';
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: parts.problem === undefined ? listed : [{ message: parts.problem }],
    }),
    form({
      action: parts.action,
      label: t('formLabel'),
      hidden: { key: parts.key },
      body: [
        texts(speaking),
        dates(speaking),
        !published && participants(speaking),
        statements(speaking),
        embedding(speaking),
        published && textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 3, required: true }),
      ],
      buttons: [
        button({ label: parts.kind === 'new' ? t('create') : t('save') }),
        linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

const languages = locales.map((value) => ({ value, label: localeNames[value] }));

const texts = ({ t, of, parts }: Speaking): Content => [
  fieldset({
    legend: t('texts'),
    body: [
      textField({ ...of('title'), label: t('title'), hint: t('titleHint'), required: true, maxlength: longestTitle }),
      textArea({ ...of('question'), label: t('question'), hint: t('questionHint'), rows: 6 }),
      selectField({ ...of('language'), label: t('language'), options: languages, width: 'short' }),
      parts.kind === 'new' &&
        selectField({
          ...of('region'),
          label: t('region'),
          hint: t('regionHint'),
          placeholder: t('regionPlaceholder'),
          options: parts.regions.map(({ id, name }) => ({ value: id, label: name })),
          required: true,
        }),
      parts.topics.length > 0 &&
        selectField({
          ...of('topic'),
          label: t('topic'),
          hint: t('topicHint'),
          placeholder: t('topicPlaceholder'),
          options: parts.topics.map(({ id, question }) => ({ value: id, label: question })),
          width: 'full',
        }),
    ],
  }),
  fieldset({
    legend: t('otherLanguage'),
    hint: t('otherLanguageHint'),
    body: [
      textField({ ...of('otherTitle'), label: t('otherTitle'), maxlength: longestTitle }),
      textArea({ ...of('otherQuestion'), label: t('otherQuestion'), rows: 4 }),
    ],
  }),
];

const dates = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('dates'),
    hint: t('datesHint', { zone: parts.timeZone }),
    body: [
      dateTimeField({ ...of('opensAt'), label: t('opensAt'), required: true }),
      dateTimeField({ ...of('closesAt'), label: t('closesAt'), required: true }),
    ],
  });

const participants = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('participants'),
    body: [
      radioGroup({
        ...of('joining'),
        legend: t('joining'),
        options: joinings.map((value) => ({ value, label: t(`joining.${value}`), hint: t(`joining.${value}Hint`) })),
      }),
      radioGroup({
        ...of('regionKind'),
        legend: t('regionKind'),
        hint: t('regionKindHint'),
        inline: true,
        options: regionLevels.map((value) => ({ value, label: t(`regionKind.${value}`) })),
      }),
    ],
  });

const statements = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('statements'),
    body: [
      parts.kind !== 'published' &&
        radioGroup({
          ...of('takesStatements'),
          legend: t('takesStatements'),
          options: (['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`takesStatements.${value}`),
            hint: t(`takesStatements.${value}Hint`),
          })),
        }),
      radioGroup({
        ...of('moderation'),
        legend: t('moderation'),
        options: moderations.map((value) => ({
          value,
          label: t(`moderation.${value}`),
          hint: t(`moderation.${value}Hint`),
        })),
      }),
    ],
  });

const embedding = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('embedding'),
    body: textArea({ ...of('embedOrigins'), label: t('embedOrigins'), hint: t('embedOriginsHint'), rows: 3 }),
  });
