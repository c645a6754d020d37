/** The form of a meeting's terms: new, edited while a draft, or changed after its agenda was posted. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  dateTimeField,
  errorSummary,
  fieldset,
  form,
  linkButton,
  numberField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { meetingKinds } from '../town-hall.ts';
import {
  longestAccess,
  longestLine,
  longestSummary,
  longestTitle,
  longestUrl,
  mostPlaces,
  type TermsProblems,
} from '../town-hall-terms.ts';
import { formWords } from '../words/form.ts';
import { part, spoken } from './organise-form-part.ts';

export interface TownHallFormParts {
  readonly action: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly kind: 'new' | 'draft' | 'published';
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: TermsProblems;
  /** Stands above the form when no field is to blame. */
  readonly problem?: string | undefined;
  /** The deadline of the notice has passed: who changes it has to say that they know. */
  readonly late: boolean;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly timeZone: string;
  /** A double submit of a new form is one town hall. */
  readonly key: string;
}

/** A field by its name: what was typed and what is wrong with it. */
export interface Speaking {
  readonly locale: Locale;
  readonly t: ReturnType<typeof formWords>;
  readonly parts: TownHallFormParts;
  readonly of: (name: string) => { name: string; value: string; error?: string };
}

export function townHallFormPage(locale: Locale, parts: TownHallFormParts): Content {
  const t = formWords(locale);
  const of: Speaking['of'] = (name) => {
    const problem = parts.problems[name];
    return { name, value: parts.typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const speaking: Speaking = { locale, t, parts, of };
  const errors = Object.entries(parts.problems).flatMap(([field, problem]) =>
    problem === undefined ? [] : [{ field, message: `${t(field as 'title')}: ${t(problem)}` }],
  );
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: parts.problem === undefined ? errors : [{ message: parts.problem }],
    }),
    form({
      action: parts.action,
      label: t('formLabel'),
      hidden: { key: parts.key },
      body: [
        about(speaking),
        parts.kind !== 'published' && law(speaking),
        when(speaking),
        where(speaking),
        spoken(speaking),
        part(speaking),
        second(speaking),
        parts.kind === 'published' && [
          textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 3, required: true }),
          lateBox(speaking),
        ],
      ],
      buttons: [
        button({ label: parts.kind === 'new' ? t('create') : t('save') }),
        linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

const lateBox = ({ t, of, parts }: Speaking): Content =>
  (parts.late || of('late').error !== undefined) &&
  checkbox({
    ...of('late'),
    value: 'yes',
    label: t('late'),
    hint: t('lateHint'),
    checked: parts.typed['late'] === 'yes',
  });

const about = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('about'),
    body: [
      textField({ ...of('title'), label: t('title'), hint: t('titleHint'), required: true, maxlength: longestTitle }),
      textArea({ ...of('summary'), label: t('summary'), hint: t('summaryHint'), rows: 5, maxlength: longestSummary }),
      parts.kind !== 'published' &&
        selectField({
          ...of('language'),
          label: t('language'),
          options: locales.map((value) => ({ value, label: localeNames[value] })),
          width: 'short',
        }),
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
  });

const law = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('law'),
    hint: t('lawHint'),
    body: [
      radioGroup({
        ...of('kind'),
        legend: t('kind'),
        options: meetingKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kind.${value}Hint`) })),
      }),
      twoWayBox({ t, of, parts }),
      checkbox({
        name: 'hypothetical',
        label: t('hypothetical'),
        hint: t('hypotheticalHint'),
        checked: parts.typed['hypothetical'] === 'yes',
      }),
    ],
  });

const twoWayBox = ({ t, of, parts }: Pick<Speaking, 't' | 'of' | 'parts'>): Content =>
  checkbox({
    ...of('twoWay'),
    value: 'yes',
    label: t('twoWay'),
    hint: t('twoWayHint'),
    checked: parts.typed['twoWay'] === 'yes',
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

const where = ({ t, of, parts }: Speaking): Content =>
  fieldset({
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
      parts.kind === 'published' && twoWayBox({ t, of, parts }),
      numberField({ ...of('capacity'), label: t('capacity'), hint: t('capacityHint'), min: 1, max: mostPlaces }),
    ],
  });

const second = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('otherLanguage'),
    hint: t('otherLanguageHint'),
    body: [
      textField({ ...of('otherTitle'), label: t('otherTitle'), maxlength: longestTitle }),
      textArea({ ...of('otherSummary'), label: t('otherSummary'), rows: 4, maxlength: longestSummary }),
      textArea({ ...of('otherAccess'), label: t('otherAccess'), rows: 2, maxlength: longestAccess }),
    ],
  });
