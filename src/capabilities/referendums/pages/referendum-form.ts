/** The form of a referendum's terms: new, edited while a draft, or changed after publication. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  choiceField,
  languageField,
  periodFields,
  reasonField,
  regionField,
  regionKindField,
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
import { button, fieldset, html, selectField, textArea, textField, type Content } from '../../../platform/ui/index.ts';
import { KEY_KINDS } from '../../../rules/decision/index.ts';
import { comparisons, keyField } from '../key-form.ts';
import { referendumKinds, regionLevels } from '../referendum.ts';
import {
  longestArgument,
  longestQuestion,
  longestSummary,
  longestTitle,
  mostKeys,
  type TermsField,
  type TermsProblem,
} from '../referendum-terms.ts';
import { formWords } from '../words/form.ts';

interface ReferendumFormParts extends TermsFormParts<TermsField, TermsProblem> {
  readonly keyRows: number;
}

interface Speaking extends Speaks<Parameters<ReturnType<typeof formWords>>[0], TermsField> {
  readonly parts: ReferendumFormParts;
}

export function referendumFormPage(locale: Locale, parts: ReferendumFormParts): Content {
  const t = formWords(locale);
  const speaking: Speaking = { t, parts, of: fieldsOf(t, parts) };
  const published = parts.kind === 'published';
  return termsForm(t, parts, {
    errors: namedProblems(t, parts.problems, (field) => nameOf(speaking, field)),
    hidden: { key: parts.key, keyRows: String(parts.keyRows) },
    body: [
      // Enter in a field presses the first button of a form: it must not be the one that adds a key.
      html`<button class="visually-hidden" tabindex="-1" aria-hidden="true">${t('save')}</button>`,
      texts(speaking),
      sides(speaking),
      !published && where(speaking),
      !published && keys(speaking),
      periodFields(speaking, parts),
      translation(speaking),
      published && reasonField(speaking),
    ],
  });
}

function nameOf({ t }: Speaking, field: string): string {
  const [, row, part] = /^key-(\d+)-(\w+)$/.exec(field) ?? [];
  return row === undefined
    ? t(field as 'title')
    : `${t('key', { n: Number(row) + 1 })}, ${t(part === 'kind' ? 'keyKind' : (part as 'share'))}`;
}

const texts = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  const published = parts.kind === 'published';
  return fieldset({
    legend: t('texts'),
    body: [
      titleField(speaking, longestTitle),
      !published &&
        textArea({
          ...of('question'),
          label: t('question'),
          hint: t('questionHint'),
          rows: 2,
          required: true,
          maxlength: longestQuestion,
        }),
      textArea({ ...of('summary'), label: t('summary'), hint: t('summaryHint'), rows: 4, maxlength: longestSummary }),
      !published && languageField(speaking),
    ],
  });
};

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

const where = (speaking: Speaking): Content =>
  fieldset({
    legend: speaking.t('where'),
    body: [
      regionField(speaking, speaking.parts),
      topicField(speaking, speaking.parts),
      choiceField(speaking, 'kind', referendumKinds),
      regionKindField(speaking, regionLevels),
      tickField(speaking, 'hypothetical'),
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

const translation = (speaking: Speaking): Content => {
  const { t, of } = speaking;
  return translationFields(speaking, longestTitle, [
    textArea({ ...of('otherQuestion'), label: t('otherQuestion'), rows: 2, maxlength: longestQuestion }),
    textArea({ ...of('otherSummary'), label: t('otherSummary'), rows: 3, maxlength: longestSummary }),
    html`<div class="sides-form">
      ${(['otherArgumentFor', 'otherArgumentAgainst'] as const).map((side) =>
        textArea({ ...of(side), label: t(side), rows: 6, maxlength: longestArgument }),
      )}
    </div>`,
  ]);
};
