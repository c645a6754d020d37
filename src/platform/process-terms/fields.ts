/** The fields that forms of different rooms share, each drawn in one way. Words come from the room. */
import { localeNames, locales } from '../i18n/catalogue.ts';
import {
  checkbox,
  dateTimeField,
  fieldset,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../ui/index.ts';
import type { Speaking, TermsFormParts } from './form.ts';

export const titleField = ({ t, of }: Speaking<'title' | 'titleHint', 'title'>, maxlength: number): Content =>
  textField({ ...of('title'), label: t('title'), hint: t('titleHint'), required: true, maxlength });

export const languageField = ({ t, of }: Speaking<'language', 'language'>): Content =>
  selectField({
    ...of('language'),
    label: t('language'),
    options: locales.map((value) => ({ value, label: localeNames[value] })),
    width: 'short',
  });

/** Asked once: a process stays in its region. */
export const regionField = (
  { t, of }: Speaking<'region' | 'regionHint' | 'regionPlaceholder', 'region'>,
  { kind, regions }: { readonly kind: string } & Pick<TermsFormParts, 'regions'>,
): Content =>
  kind === 'new' &&
  selectField({
    ...of('region'),
    label: t('region'),
    hint: t('regionHint'),
    placeholder: t('regionPlaceholder'),
    options: regions.map(({ id, name }) => ({ value: id, label: name })),
    required: true,
  });

/** Left out where there are none. */
export const topicField = (
  { t, of }: Speaking<'topic' | 'topicHint' | 'topicPlaceholder', 'topic'>,
  { topics }: Pick<TermsFormParts, 'topics'>,
  width: 'medium' | 'full' = 'full',
): Content =>
  topics.length > 0 &&
  selectField({
    ...of('topic'),
    label: t('topic'),
    hint: t('topicHint'),
    placeholder: t('topicPlaceholder'),
    options: topics.map(({ id, question }) => ({ value: id, label: question })),
    width,
  });

/** The title in the second language, and under it `more` of the room's texts. */
export const translationFields = (
  { t, of }: Speaking<'otherLanguage' | 'otherLanguageHint' | 'otherTitle', 'otherTitle'>,
  maxlength: number,
  more: Content,
): Content =>
  fieldset({
    legend: t('otherLanguage'),
    hint: t('otherLanguageHint'),
    body: [textField({ ...of('otherTitle'), label: t('otherTitle'), maxlength }), more],
  });

/** For what opens and closes by itself. */
export const periodFields = (
  { t, of }: Speaking<'dates' | 'datesHint' | 'opensAt' | 'closesAt', 'opensAt' | 'closesAt'>,
  { timeZone }: Pick<TermsFormParts, 'timeZone'>,
): Content =>
  fieldset({
    legend: t('dates'),
    hint: t('datesHint', { zone: timeZone }),
    body: [
      dateTimeField({ ...of('opensAt'), label: t('opensAt'), required: true }),
      dateTimeField({ ...of('closesAt'), label: t('closesAt'), required: true }),
    ],
  });

/** One of several answers, each with a sentence on what it means. */
export const choiceField = <Name extends string, Value extends string>(
  { t, of }: NoInfer<Speaking<Name | `${Name}.${Value}` | `${Name}.${Value}Hint`, Name>>,
  name: Name,
  values: readonly Value[],
): Content =>
  radioGroup({
    ...of(name),
    legend: t(name),
    options: values.map((value) => ({ value, label: t(`${name}.${value}`), hint: t(`${name}.${value}Hint`) })),
  });

/** The kind of regions by which figures are told. */
export const regionKindField = <Value extends string>(
  { t, of }: NoInfer<Speaking<'regionKind' | `regionKind.${Value}`, 'regionKind'>>,
  values: readonly Value[],
  hint?: string,
): Content =>
  radioGroup({
    ...of('regionKind'),
    legend: t('regionKind'),
    hint,
    inline: true,
    options: values.map((value) => ({ value, label: t(`regionKind.${value}`) })),
  });

export const tickField = <Name extends string>(
  { t, of }: NoInfer<Speaking<Name | `${Name}Hint`, Name>>,
  name: Name,
): Content => {
  const field = of(name);
  return checkbox({
    ...field,
    value: 'yes',
    label: t(name),
    hint: t(`${name}Hint`),
    checked: field.value === 'yes',
  });
};

/** Why it is changed: what was published is changed with a public reason only. */
export const reasonField = ({ t, of }: Speaking<'reason' | 'reasonHint', 'reason'>): Content =>
  textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 3, required: true });
