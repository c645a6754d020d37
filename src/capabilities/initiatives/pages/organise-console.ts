/** The organiser's console: where the initiative stands, its texts, its entries, and the acts of those who run it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day } from '../../../platform/i18n/format.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import {
  button,
  dataTable,
  errorSummary,
  form,
  html,
  moreLink,
  notice,
  section,
  selectField,
  textArea,
  textField,
  timeline,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { recordable } from '../record-event.ts';
import type { Standing } from '../standing.ts';
import type { KeptEvent } from '../store/events.ts';
import { textKinds, type InitiativeText, type TextKind } from '../store/texts.ts';
import { common } from '../words/common.ts';
import { organising } from '../words/organise.ts';
import { proponentWords } from '../words/proponent.ts';
import { timelineWords } from '../words/timeline.ts';
import { pathOf } from './initiative-words.ts';
import { nextSentence } from './next-step.ts';
import { impossibleNotice } from './timeline-section.ts';

/** Of one of the forms on the page. */
export interface ConsoleProblem {
  readonly form: 'publish' | 'entry' | 'strike';
  readonly field: string | undefined;
  readonly message: string;
}

export interface ConsoleParts {
  readonly initiative: Initiative;
  readonly standing: Standing;
  readonly events: readonly KeptEvent[];
  readonly texts: ReadonlyMap<TextKind, InitiativeText>;
  readonly acts: readonly Act[];
  /** Clerks see all of it and change nothing here. */
  readonly mayOrganise: boolean;
  readonly timeZone: string;
  readonly today: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: ConsoleProblem | undefined;
}

export function consolePage(locale: Locale, parts: ConsoleParts): Content {
  const t = organising(locale);
  const { problem, initiative, standing, mayOrganise } = parts;
  const draft = initiative.publishedAt === null;
  return [
    problem !== undefined &&
      errorSummary({
        title: t('problemTitle'),
        errors: [{ message: problem.message, ...(problem.field === undefined ? {} : { field: problem.field }) }],
      }),
    impossibleNotice(locale, standing),
    !draft && notice({ kind: 'info', title: timelineWords(locale)('next'), body: nextSentence(locale, standing) }),
    textSection(locale, parts),
    draft && mayOrganise && publishSection(locale, parts),
    !draft && entrySection(locale, parts),
    mayOrganise &&
      section({
        title: processRolesTitle(locale),
        lead: t('rolesLead'),
        body: [
          moreLink(`${pathOf(initiative)}/organise/roles`, processRolesTitle(locale)),
          moreLink(`${pathOf(initiative)}/organise/proponents`, proponentWords(locale)('listTitle')),
        ],
      }),
    actsSection(locale, organising, parts),
  ];
}

function textSection(locale: Locale, { initiative, texts, mayOrganise }: ConsoleParts): Content {
  const t = organising(locale);
  return section({
    title: t('textsTitle'),
    lead: t('textsLead'),
    body: dataTable({
      caption: t('textsTitle'),
      captionHidden: true,
      stacked: true,
      columns: [{ label: t('textsTitle') }, { label: t('body') }, ...(mayOrganise ? [{ label: t('write') }] : [])],
      rows: textKinds.map((kind) => {
        const text = texts.get(kind);
        const name = common(locale)(`text.${kind}`);
        return [
          name,
          text === undefined ? t('textMissingYet') : t('textVersion', { n: text.version, author: text.author }),
          ...(mayOrganise
            ? [
                html`<a href="${pathOf(initiative)}/texts/${kind}"
                  >${t('write')}<span class="visually-hidden">: ${name}</span></a
                >`,
              ]
            : []),
        ];
      }),
    }),
  });
}

function reasonField(locale: Locale, { problem, typed }: ConsoleParts, which: ConsoleProblem['form']): Content {
  const t = organising(locale);
  const name = `${which}Reason`;
  const mine = problem?.form === which;
  return textArea({
    name,
    label: t('reason'),
    hint: t('reasonHint'),
    rows: 2,
    required: true,
    value: mine ? (typed[name] ?? '') : '',
    ...(mine && problem.field === name ? { error: problem.message } : {}),
  });
}

function publishSection(locale: Locale, parts: ConsoleParts): Content {
  const t = organising(locale);
  return section({
    title: t('publishTitle'),
    lead: t('publishLead'),
    body: form({
      action: `${pathOf(parts.initiative)}/publish`,
      label: t('publishTitle'),
      body: reasonField(locale, parts, 'publish'),
      buttons: button({ label: t('publish') }),
    }),
  });
}

function entrySection(locale: Locale, parts: ConsoleParts): Content {
  const t = organising(locale);
  const w = timelineWords(locale);
  const { initiative, standing, events, problem, typed, today, mayOrganise } = parts;
  const kinds = recordable(initiative, standing.life.state);
  const base = pathOf(initiative);
  const mine = problem?.form === 'entry';
  const errorOf = (name: string) => (mine && problem.field === name ? { error: problem.message } : {});
  const entryName = ({ event }: KeptEvent): string =>
    w(`step.${event.kind}`, { pledges: 'pledges' in event ? event.pledges : 0 });
  return section({
    title: t('entriesTitle'),
    lead: t('entriesLead'),
    body: [
      events.length === 0
        ? html`<p>${t('noEntries')}</p>`
        : timeline(
            events.map((kept) => ({
              title: entryName(kept),
              when: day(locale, kept.event.on),
              body: kept.reason,
              state: 'done',
            })),
            t('entriesTitle'),
          ),
      !mayOrganise
        ? ''
        : kinds.length === 0
          ? html`<p>${t('nothingToRecord')}</p>`
          : form({
              action: `${base}/entries`,
              label: t('entryTitle'),
              body: [
                selectField({
                  name: 'kind',
                  label: t('entryKind'),
                  placeholder: t('entryKindPlaceholder'),
                  value: mine ? (typed['kind'] ?? '') : '',
                  options: kinds.map((kind) => ({ value: kind, label: w(`step.${kind}`, { pledges: 0 }) })),
                  ...errorOf('kind'),
                }),
                textField({
                  name: 'on',
                  label: t('entryOn'),
                  value: mine ? (typed['on'] ?? '') : today,
                  width: 'short',
                  ...errorOf('on'),
                }),
                reasonField(locale, parts, 'entry'),
              ],
              buttons: button({ label: t('record') }),
            }),
      mayOrganise &&
        events.length > 0 &&
        form({
          action: `${base}/strike`,
          label: t('strikeTitle'),
          body: [
            selectField({
              name: 'number',
              label: t('strikeWhich'),
              value: problem?.form === 'strike' ? (typed['number'] ?? '') : '',
              options: events.toReversed().map((kept) => ({
                value: String(kept.number),
                label: `${entryName(kept)}, ${day(locale, kept.event.on)}`,
              })),
              ...(problem?.form === 'strike' && problem.field === 'number' ? { error: problem.message } : {}),
            }),
            reasonField(locale, parts, 'strike'),
          ],
          buttons: button({ label: t('strike'), kind: 'danger' }),
        }),
    ],
  });
}
