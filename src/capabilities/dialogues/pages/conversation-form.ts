/** The form of a conversation's terms: new, edited while a draft, or changed after publication. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  choiceField,
  languageField,
  periodFields,
  reasonField,
  regionField,
  regionKindField,
  titleField,
  topicField,
  translationFields,
} from '../../../platform/process-terms/fields.ts';
import {
  fieldsOf,
  namedProblems,
  termsForm,
  type Speaking as Speaks,
  type TermsFormParts,
} from '../../../platform/process-terms/form.ts';
import { fieldset, textArea, type Content } from '../../../platform/ui/index.ts';
import { joinings, moderations, regionLevels } from '../conversation.ts';
import { longestTitle, type TermsField, type TermsProblem } from '../conversation-terms.ts';
import { conversationForm } from '../words/conversation-form.ts';

type ConversationFormParts = TermsFormParts<TermsField, TermsProblem>;

interface Speaking extends Speaks<Parameters<ReturnType<typeof conversationForm>>[0], TermsField> {
  readonly parts: ConversationFormParts;
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
  const speaking: Speaking = { t, parts, of: fieldsOf(t, parts) };
  const published = parts.kind === 'published';
  return termsForm(t, parts, {
    errors: namedProblems(t, parts.problems, t, fieldOrder),
    hidden: { key: parts.key },
    body: [
      texts(speaking),
      periodFields(speaking, parts),
      !published && participants(speaking),
      statements(speaking),
      embedding(speaking),
      published && reasonField(speaking),
    ],
  });
}

const texts = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  return [
    fieldset({
      legend: t('texts'),
      body: [
        titleField(speaking, longestTitle),
        textArea({ ...of('question'), label: t('question'), hint: t('questionHint'), rows: 6 }),
        languageField(speaking),
        regionField(speaking, parts),
        parts.kind !== 'published' && topicField(speaking, parts),
      ],
    }),
    translationFields(speaking, longestTitle, textArea({ ...of('otherQuestion'), label: t('otherQuestion'), rows: 4 })),
  ];
};

const participants = (speaking: Speaking): Content =>
  fieldset({
    legend: speaking.t('participants'),
    body: [
      choiceField(speaking, 'joining', joinings),
      regionKindField(speaking, regionLevels, speaking.t('regionKindHint')),
    ],
  });

const statements = (speaking: Speaking): Content =>
  fieldset({
    legend: speaking.t('statements'),
    body: [
      speaking.parts.kind !== 'published' && choiceField(speaking, 'takesStatements', ['yes', 'no']),
      choiceField(speaking, 'moderation', moderations),
    ],
  });

const embedding = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('embedding'),
    body: textArea({ ...of('embedOrigins'), label: t('embedOrigins'), hint: t('embedOriginsHint'), rows: 3 }),
  });
