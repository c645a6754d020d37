/** The forms of what a moderator can decide on one statement. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  explainer,
  form,
  html,
  numberField,
  radioGroup,
  selectField,
  textArea,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { standardReasons } from '../reasons.ts';
import type { Similar } from '../../../platform/similar-texts.ts';
import type { StatementAct } from '../store/moderation.ts';
import type { QueuedStatement } from '../store/queue.ts';
import { moderating } from '../words/moderation.ts';
import { reasonWords } from '../words/reasons.ts';

export type DecisionField = 'reject-standard' | 'reject-reason' | 'merge-number' | 'meta-reason' | 'publish-reason';

/** A form that came back, kept as it was typed. */
export interface ReturnedDecision {
  readonly statement: number;
  readonly act: StatementAct | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly field: DecisionField | undefined;
  readonly message: string;
}

export interface DecisionParts {
  readonly slug: string;
  readonly statement: QueuedStatement;
  readonly similar: readonly Similar[];
  /** Where the form leads back to: a tab and its page, or the page of this statement. */
  readonly from: Readonly<Record<string, string>>;
  readonly returned: ReturnedDecision | undefined;
  /** In the queue: a box that chooses it for the form of this id. */
  readonly bulk?: string | undefined;
}

/** Several forms stand on the page: each field carries its statement's number in its name. */
export const fieldOf = (statement: number, field: string): string => `${field}-${statement}`;

/** What can be decided follows from where the statement stands. */
export function decisions(locale: Locale, parts: DecisionParts): Content {
  const { state } = parts.statement;
  if (state === 'rejected' || state === 'merged') return again(locale, parts);
  return [
    state === 'waiting' && publishNow(locale, parts),
    rejection(locale, parts),
    merging(locale, parts),
    marking(locale, parts),
  ];
}

function decisionForm(locale: Locale, parts: DecisionParts, label: string, body: Content, buttons: Content): Html {
  const { slug, statement, from } = parts;
  return form({
    action: `/conversations/${slug}/moderate/${statement.number}`,
    label: `${label}: ${moderating(locale)('statement', { n: String(statement.number) })}`,
    hidden: { seen: String(statement.latestAct), ...from },
    body,
    buttons,
  });
}

/** What was typed, and what is wrong with it. */
function fieldsOf({ statement, returned }: DecisionParts): (field: DecisionField) => {
  name: string;
  value?: string;
  error?: string;
} {
  return (field) => {
    const name = fieldOf(statement.number, field);
    const value = returned?.typed[name];
    return {
      name,
      ...(value === undefined ? {} : { value }),
      ...(returned?.field === field ? { error: returned.message } : {}),
    };
  };
}

const act = (value: StatementAct, label: string, kind: 'primary' | 'secondary' | 'danger' = 'primary'): Html =>
  button({ label, name: 'act', value, kind });

function publishNow(locale: Locale, parts: DecisionParts): Content {
  const t = moderating(locale);
  const { bulk, statement } = parts;
  const id = `tick-${statement.number}`;
  return html`<div class="moderation-first">
    ${decisionForm(locale, parts, t('publish'), '', act('published', t('publish')))}
    ${
      bulk !== undefined &&
      html`<div class="choice">
        <input
          type="checkbox"
          id="${id}"
          form="${bulk}"
          name="ticked"
          value="${statement.number}:${statement.latestAct}"
        />
        <label for="${id}"
          >${t('tick')}<span class="visually-hidden">: ${t('statement', { n: String(statement.number) })}</span></label
        >
      </div>`
    }
  </div>`;
}

function rejection(locale: Locale, parts: DecisionParts): Content {
  const t = moderating(locale);
  const of = fieldsOf(parts);
  const label = t(parts.statement.state === 'waiting' ? 'reject' : 'takeOff');
  const r = reasonWords(locale);
  return explainer({
    summary: label,
    open: parts.returned?.act === 'rejected',
    body: decisionForm(
      locale,
      parts,
      label,
      [
        selectField({
          ...of('reject-standard'),
          label: t('rejectWhy'),
          placeholder: t('rejectChoose'),
          options: standardReasons.map((value) => ({ value, label: r(value) })),
          width: 'full',
        }),
        textArea({ ...of('reject-reason'), label: t('ownWords'), hint: t('ownWordsHint'), rows: 2 }),
      ],
      act('rejected', label, 'danger'),
    ),
  });
}

function merging(locale: Locale, parts: DecisionParts): Content {
  const t = moderating(locale);
  const { similar, statement, returned } = parts;
  const into = fieldOf(statement.number, 'merge-into');
  return explainer({
    summary: similar.length === 0 ? t('merge') : `${t('merge')} (${t('similar', { n: similar.length })})`,
    open: returned?.act === 'merged',
    body: decisionForm(
      locale,
      parts,
      t('merge'),
      [
        html`<p class="hint">${t('mergeHint')}</p>`,
        similar.length > 0 &&
          radioGroup({
            name: into,
            legend: t('mergeInto'),
            value: returned?.typed[into],
            options: similar.map(({ number, text }) => ({ value: String(number), label: `${number}: ${text}` })),
          }),
        numberField({
          ...fieldsOf(parts)('merge-number'),
          label: t(similar.length === 0 ? 'mergeNumberOnly' : 'mergeNumber'),
          min: 0,
        }),
      ],
      act('merged', t('merge'), 'secondary'),
    ),
  });
}

function marking(locale: Locale, parts: DecisionParts): Content {
  const t = moderating(locale);
  const { meta } = parts.statement;
  const label = t(meta ? 'unmarkMeta' : 'markMeta');
  return explainer({
    summary: t('metaOpen'),
    open: parts.returned?.act === 'marked-meta' || parts.returned?.act === 'unmarked-meta',
    body: decisionForm(
      locale,
      parts,
      label,
      textArea({ ...fieldsOf(parts)('meta-reason'), label: t('rejectWhy'), hint: t('metaHint'), rows: 2 }),
      act(meta ? 'unmarked-meta' : 'marked-meta', label, 'secondary'),
    ),
  });
}

function again(locale: Locale, parts: DecisionParts): Content {
  const t = moderating(locale);
  return explainer({
    summary: t('publishAgain'),
    open: parts.returned?.act === 'published',
    body: decisionForm(
      locale,
      parts,
      t('publishAgain'),
      textArea({ ...fieldsOf(parts)('publish-reason'), label: t('publishReason'), rows: 2 }),
      act('published', t('publish')),
    ),
  });
}
