/** On the console: what happened so far, and the forms that record an entry or strike one. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day } from '../../../platform/i18n/format.ts';
import {
  button,
  explainer,
  fieldset,
  form,
  html,
  section,
  selectField,
  textArea,
  textField,
  timeline,
  type Content,
} from '../../../platform/ui/index.ts';
import { recordable } from '../record-event.ts';
import type { KeptEvent } from '../store/events.ts';
import { organising } from '../words/organise.ts';
import { timelineWords } from '../words/timeline.ts';
import { pathOf } from './initiative-words.ts';
import type { ConsoleParts, ConsoleProblem } from './organise-console.ts';

export function entrySection(locale: Locale, parts: ConsoleParts): Content {
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
              body: fieldset({
                legend: t('entryTitle'),
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
              }),
              buttons: button({ label: t('record') }),
            }),
      mayOrganise &&
        events.length > 0 &&
        explainer({
          summary: t('strikeTitle'),
          open: problem?.form === 'strike',
          body: form({
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
        }),
    ],
  });
}

export function reasonField(locale: Locale, { problem, typed }: ConsoleParts, which: ConsoleProblem['form']): Content {
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
