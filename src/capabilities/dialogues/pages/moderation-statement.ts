/** One statement for moderators: its forms, its translation, and what was decided on it. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  errorSummary,
  form,
  moreLink,
  section,
  selectField,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { LoggedAct } from '../store/moderation.ts';
import { moderating } from '../words/moderation.ts';
import { statementCard, type CardParts } from './moderation-card.ts';
import { fieldOf } from './moderation-decisions.ts';
import { actTimeline } from './moderation-log.ts';

export interface TypedTranslation {
  readonly language: string;
  readonly text: string;
  readonly machine: boolean;
}

export interface StatementPageParts extends Omit<CardParts, 'from' | 'linked' | 'bulk'> {
  readonly acts: readonly LoggedAct[];
  readonly translation: TypedTranslation;
  readonly translationProblem?: { readonly field: 'language' | 'text'; readonly message: string } | undefined;
}

export function statementPage(locale: Locale, parts: StatementPageParts): Content {
  const t = moderating(locale);
  const { statement, slug, returned, acts, timeZone, translationProblem } = parts;
  return [
    returned !== undefined &&
      errorSummary({
        title: t('problemTitle'),
        errors: [
          {
            message: returned.message,
            ...(returned.field === undefined ? {} : { field: fieldOf(statement.number, returned.field) }),
          },
        ],
      }),
    translationProblem !== undefined &&
      errorSummary({
        title: t('translateProblem'),
        errors: [{ field: translationProblem.field, message: translationProblem.message }],
      }),
    statementCard(locale, { ...parts, from: { from: 'statement' }, linked: false }),
    translationSection(locale, parts),
    section({
      title: t('history'),
      body: acts.length === 0 ? t('noHistory') : actTimeline(locale, acts, new Map(), timeZone),
    }),
    moreLink(`/conversations/${slug}/moderate?state=${statement.state}`, t('backToQueue')),
  ];
}

function translationSection(
  locale: Locale,
  { statement, slug, translation, translationProblem }: StatementPageParts,
): Content {
  const t = moderating(locale);
  const error = (field: string): { error?: string } =>
    translationProblem?.field === field ? { error: translationProblem.message } : {};
  const others = locales.filter((known) => known !== statement.language);
  return section({
    title: t('translateTitle'),
    lead: t('translateLead'),
    body: form({
      action: `/conversations/${slug}/moderate/${statement.number}/translation`,
      label: t('translateTitle'),
      body: [
        selectField({
          name: 'language',
          label: t('translateInto'),
          width: 'short',
          value: translation.language,
          options: others.map((value) => ({ value, label: localeNames[value] })),
          ...error('language'),
        }),
        textArea({
          name: 'text',
          label: t('translation'),
          rows: 3,
          required: true,
          value: translation.text,
          ...error('text'),
        }),
        checkbox({ name: 'machine', label: t('machine'), hint: t('machineHint'), checked: translation.machine }),
      ],
      buttons: button({ label: t('translate') }),
    }),
  });
}
