/** The form of a referendum's terms: new, edited while a draft, or changed after publication. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  dateTimeField,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { KEY_KINDS } from '../../../rules/decision/index.ts';
import { comparisons, keyField } from '../key-form.ts';
import { referendumKinds, regionLevels } from '../referendum.ts';
import {
  longestArgument,
  longestQuestion,
  longestSummary,
  longestTitle,
  mostKeys,
  type TermsProblems,
} from '../referendum-terms.ts';
import { formWords } from '../words/form.ts';

export interface ReferendumFormParts {
  readonly action: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly kind: 'new' | 'draft' | 'published';
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: TermsProblems;
  /** Stands above the form when no field is to blame. */
  readonly problem?: string | undefined;
  readonly keyRows: number;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly timeZone: string;
  /** A double submit of a new form is one referendum. */
  readonly key: string;
}

/** A field by its name: what was typed and what is wrong with it. */
interface Speaking {
  readonly t: ReturnType<typeof formWords>;
  readonly parts: ReferendumFormParts;
  readonly of: (name: string) => { name: string; value: string; error?: string };
}

export function referendumFormPage(locale: Locale, parts: ReferendumFormParts): Content {
  const t = formWords(locale);
  const of: Speaking['of'] = (name) => {
    const problem = parts.problems[name];
    return { name, value: parts.typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const speaking: Speaking = { t, parts, of };
  const published = parts.kind === 'published';
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: parts.problem === undefined ? listed(speaking) : [{ message: parts.problem }],
    }),
    form({
      action: parts.action,
      label: t('formLabel'),
      hidden: { key: parts.key, keyRows: String(parts.keyRows) },
      body: [
        // Enter in a field presses the first button of a form: it must not be the one that adds a key.
        html`<button class="visually-hidden" tabindex="-1" aria-hidden="true">${t('save')}</button>`,
        texts(speaking),
        sides(speaking),
        !published && where(speaking),
        !published && keys(speaking),
        dates(speaking),
        translation(speaking),
        published && textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 3, required: true }),
      ],
      buttons: [
        button({ label: parts.kind === 'new' ? t('create') : t('save') }),
        linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

/** Each with the name of its field: two dates may lack the same. */
function listed({ t, parts }: Speaking): readonly { readonly field: string; readonly message: string }[] {
  return Object.entries(parts.problems).flatMap(([field, problem]) => {
    if (problem === undefined) return [];
    const [, row, part] = /^key-(\d+)-(\w+)$/.exec(field) ?? [];
    const name =
      row === undefined
        ? t(field as 'title')
        : `${t('key', { n: Number(row) + 1 })}, ${t(part === 'kind' ? 'keyKind' : (part as 'share'))}`;
    return [{ field, message: `${name}: ${t(problem)}` }];
  });
}

const languages = locales.map((value) => ({ value, label: localeNames[value] }));

const texts = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('texts'),
    body: [
      textField({ ...of('title'), label: t('title'), hint: t('titleHint'), required: true, maxlength: longestTitle }),
      parts.kind !== 'published' &&
        textArea({
          ...of('question'),
          label: t('question'),
          hint: t('questionHint'),
          rows: 2,
          required: true,
          maxlength: longestQuestion,
        }),
      textArea({ ...of('summary'), label: t('summary'), hint: t('summaryHint'), rows: 4, maxlength: longestSummary }),
      parts.kind !== 'published' &&
        selectField({ ...of('language'), label: t('language'), options: languages, width: 'short' }),
    ],
  });

const sides = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('sides'),
    hint: t('sidesHint', { most: longestArgument }),
    body: html`<div class="sides-form">
      ${(['argumentFor', 'argumentAgainst'] as const).map((side) =>
        textArea({ ...of(side), label: t(side), rows: 9, maxlength: longestArgument }),
      )}
    </div>`,
  });

const where = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('where'),
    body: [
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
      radioGroup({
        ...of('kind'),
        legend: t('kind'),
        options: referendumKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kind.${value}Hint`) })),
      }),
      radioGroup({
        ...of('regionKind'),
        legend: t('regionKind'),
        inline: true,
        options: regionLevels.map((value) => ({ value, label: t(`regionKind.${value}`) })),
      }),
      checkbox({
        name: 'hypothetical',
        label: t('hypothetical'),
        hint: t('hypotheticalHint'),
        checked: parts.typed['hypothetical'] === 'yes',
      }),
    ],
  });

const keys = (speaking: Speaking): Content => {
  const { t, parts } = speaking;
  return fieldset({
    legend: t('keys'),
    hint: t('keysHint'),
    body: [
      Array.from({ length: parts.keyRows }, (_, at) => keyRow(speaking, at)),
      parts.keyRows < mostKeys &&
        html`<p>
          ${button({ label: t('addKey'), kind: 'secondary', icon: 'plus', name: 'intent', value: 'add-key' })}
        </p>`,
    ],
  });
};

function keyRow({ t, of }: Speaking, at: number): Content {
  const compared = comparisons.map((value) => ({ value, label: t(`comparison.${value}`) }));
  const select = (part: 'comparison' | 'regionsComparison'): Content =>
    selectField({ ...of(keyField(at, part)), label: t(part), options: compared, width: 'short' });
  return html`<div class="key-row" role="group" aria-label="${t('key', { n: at + 1 })}">
    ${selectField({
      ...of(keyField(at, 'kind')),
      label: `${t('key', { n: at + 1 })}: ${t('keyKind')}`,
      placeholder: t('keyNone'),
      options: KEY_KINDS.map((value) => ({ value, label: t(`keyKind.${value}`) })),
      width: 'full',
    })}
    <div class="key-shares">
      ${select('comparison')}
      ${textField({ ...of(keyField(at, 'share')), label: t('share'), hint: t('shareHint'), width: 'short' })}
      ${select('regionsComparison')}
      ${textField({ ...of(keyField(at, 'regions')), label: t('regions'), hint: t('regionsHint'), width: 'short' })}
    </div>
  </div>`;
}

const dates = ({ t, of, parts }: Speaking): Content =>
  fieldset({
    legend: t('dates'),
    hint: t('datesHint', { zone: parts.timeZone }),
    body: [
      dateTimeField({ ...of('opensAt'), label: t('opensAt'), required: true }),
      dateTimeField({ ...of('closesAt'), label: t('closesAt'), required: true }),
    ],
  });

const translation = ({ t, of }: Speaking): Content =>
  fieldset({
    legend: t('otherLanguage'),
    hint: t('otherLanguageHint'),
    body: [
      textField({ ...of('otherTitle'), label: t('otherTitle'), maxlength: longestTitle }),
      textArea({ ...of('otherQuestion'), label: t('otherQuestion'), rows: 2, maxlength: longestQuestion }),
      textArea({ ...of('otherSummary'), label: t('otherSummary'), rows: 3, maxlength: longestSummary }),
      html`<div class="sides-form">
        ${(['otherArgumentFor', 'otherArgumentAgainst'] as const).map((side) =>
          textArea({ ...of(side), label: t(side), rows: 6, maxlength: longestArgument }),
        )}
      </div>`,
    ],
  });
