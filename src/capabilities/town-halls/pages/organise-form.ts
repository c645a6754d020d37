/** The form of a meeting's terms: new, edited while a draft, or changed after its agenda was posted. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  choiceField,
  languageField,
  reasonField,
  regionField,
  tickField,
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
import { dateTimeField, fieldset, numberField, textArea, textField, type Content } from '../../../platform/ui/index.ts';
import { meetingKinds } from '../town-hall.ts';
import {
  longestAccess,
  longestLine,
  longestSummary,
  longestTitle,
  longestUrl,
  mostPlaces,
  type TermsProblem,
} from '../town-hall-terms.ts';
import { formWords } from '../words/form.ts';
import { part, spoken } from './organise-form-part.ts';

interface TownHallFormParts extends TermsFormParts<string, TermsProblem> {
  /** The deadline of the notice has passed: who changes it has to say that they know. */
  readonly late: boolean;
}

export interface Speaking extends Speaks<Parameters<ReturnType<typeof formWords>>[0], string> {
  readonly locale: Locale;
  readonly parts: TownHallFormParts;
}

export function townHallFormPage(locale: Locale, parts: TownHallFormParts): Content {
  const t = formWords(locale);
  const speaking: Speaking = { locale, t, parts, of: fieldsOf(t, parts) };
  const published = parts.kind === 'published';
  return termsForm(t, parts, {
    errors: namedProblems(t, parts.problems, (field) => t(field as 'title')),
    hidden: { key: parts.key },
    body: [
      about(speaking),
      !published && law(speaking),
      when(speaking),
      where(speaking),
      spoken(speaking),
      part(speaking),
      second(speaking),
      published && [reasonField(speaking), lateBox(speaking)],
    ],
  });
}

const lateBox = (speaking: Speaking): Content =>
  (speaking.parts.late || speaking.of('late').error !== undefined) && tickField(speaking, 'late');

const about = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  return fieldset({
    legend: t('about'),
    body: [
      titleField(speaking, longestTitle),
      textArea({ ...of('summary'), label: t('summary'), hint: t('summaryHint'), rows: 5, maxlength: longestSummary }),
      parts.kind !== 'published' && languageField(speaking),
      regionField(speaking, parts),
      topicField(speaking, parts),
    ],
  });
};

const law = (speaking: Speaking): Content =>
  fieldset({
    legend: speaking.t('law'),
    hint: speaking.t('lawHint'),
    body: [
      choiceField(speaking, 'kind', meetingKinds),
      tickField(speaking, 'twoWay'),
      tickField(speaking, 'hypothetical'),
    ],
  });

const when = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('when'),
    hint: t('whenHint', { zone: parts.timeZone }),
    body: [
      dateTimeField({ ...of('startsAt'), label: t('startsAt'), required: true }),
      dateTimeField({ ...of('endsAt'), label: t('endsAt'), required: true }),
    ],
  });

const where = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  return fieldset({
    legend: t('where'),
    hint: t('whereHint'),
    body: [
      textField({ ...of('place'), label: t('place'), maxlength: longestLine }),
      textField({ ...of('address'), label: t('address'), maxlength: longestLine }),
      textArea({ ...of('access'), label: t('access'), hint: t('accessHint'), rows: 3, maxlength: longestAccess }),
      textField({
        ...of('remoteUrl'),
        label: t('remoteUrl'),
        hint: t('remoteUrlHint'),
        type: 'url',
        maxlength: longestUrl,
      }),
      textField({ ...of('phone'), label: t('phone'), hint: t('phoneHint'), type: 'tel', maxlength: longestLine }),
      parts.kind === 'published' && tickField(speaking, 'twoWay'),
      numberField({ ...of('capacity'), label: t('capacity'), hint: t('capacityHint'), min: 1, max: mostPlaces }),
    ],
  });
};

const second = (speaking: Speaking): Content => {
  const { t, of } = speaking;
  return translationFields(speaking, longestTitle, [
    textArea({ ...of('otherSummary'), label: t('otherSummary'), rows: 4, maxlength: longestSummary }),
    textArea({ ...of('otherAccess'), label: t('otherAccess'), rows: 2, maxlength: longestAccess }),
  ]);
};
