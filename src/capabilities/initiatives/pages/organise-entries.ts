/** On the console: what happened so far, and the forms that record an entry or strike one. */
import { actFields, actReason } from '../../../platform/console-acts.ts';
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
  textField,
  timeline,
  type Content,
} from '../../../platform/ui/index.ts';
import { recordable } from '../record-event.ts';
import type { KeptEvent } from '../store/events.ts';
import { organising } from '../words/organise.ts';
import { timelineWords } from '../words/timeline.ts';
import { pathOf } from './initiative-words.ts';
import type { ConsoleParts } from './organise-console.ts';

export function entrySection(locale: Locale, parts: ConsoleParts): Content {
  const t = organising(locale);
  const w = timelineWords(locale);
  const { initiative, standing, events, problem, today, mayOrganise } = parts;
  const kinds = recordable(initiative, standing.life.state);
  const base = pathOf(initiative);
  const [entry, struck] = [actFields(parts, 'entry'), actFields(parts, 'strike')];
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
                    ...entry('kind'),
                    label: t('entryKind'),
                    placeholder: t('entryKindPlaceholder'),
                    options: kinds.map((kind) => ({ value: kind, label: w(`step.${kind}`, { pledges: 0 }) })),
                  }),
                  textField({
                    ...entry('on', today),
                    label: t('entryOn'),
                    width: 'short',
                  }),
                  actReason(t, parts, 'entry'),
                ],
              }),
              buttons: button({ label: t('record') }),
            }),
      mayOrganise &&
        events.length > 0 &&
        explainer({
          summary: t('strikeTitle'),
          open: problem?.act === 'strike',
          body: form({
            action: `${base}/strike`,
            label: t('strikeTitle'),
            body: [
              selectField({
                ...struck('number'),
                label: t('strikeWhich'),
                options: events.toReversed().map((kept) => ({
                  value: String(kept.number),
                  label: `${entryName(kept)}, ${day(locale, kept.event.on)}`,
                })),
              }),
              actReason(t, parts, 'strike'),
            ],
            buttons: button({ label: t('strike'), kind: 'danger' }),
          }),
        }),
    ],
  });
}
