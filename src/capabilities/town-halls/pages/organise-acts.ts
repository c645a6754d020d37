/** What is done from the console of a meeting: posting its agenda, moving it, calling it off, each with a public reason. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import type { Act } from '../../../platform/process-acts.ts';
import {
  button,
  checkbox,
  dateTimeField,
  form,
  html,
  notice,
  section,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import { lateBy, postingRule } from '../duties.ts';
import { lacking } from '../publish-town-hall.ts';
import type { Notice } from '../store/notices.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { organising } from '../words/organise.ts';

export type ConsoleAct = 'publish' | 'move' | 'cancel';

export interface ConsoleParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
  readonly hall: TownHall;
  readonly phase: Phase;
  readonly versions: number;
  /** What was told of the notice that was given, oldest first. */
  readonly told: readonly Notice[];
  readonly acts: readonly Act[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?:
    | { readonly act: ConsoleAct; readonly field: string | undefined; readonly message: string }
    | undefined;
}

/** What was typed for this act, and what is wrong with it. */
function fieldsFor(
  parts: ConsoleParts,
  act: ConsoleAct,
): (name: string) => { name: string; value: string; error?: string } {
  const returned = parts.problem?.act === act ? parts.problem : undefined;
  return (name) => ({
    name,
    value: returned === undefined ? '' : (parts.typed[name] ?? ''),
    ...(returned?.field === name ? { error: returned.message } : {}),
  });
}

function lateBox(parts: ConsoleParts, act: ConsoleAct): Content {
  const t = organising(parts.locale);
  const field = fieldsFor(parts, act)(`${act}Late`);
  return checkbox({ ...field, value: 'yes', label: t('late'), hint: t('lateHint'), checked: field.value === 'yes' });
}

function reasonArea(parts: ConsoleParts, act: ConsoleAct): Content {
  const t = organising(parts.locale);
  return textArea({
    ...fieldsFor(parts, act)(`${act}Reason`),
    label: t('reason'),
    hint: t('reasonHint'),
    rows: 2,
    required: true,
  });
}

export function publishing(parts: ConsoleParts): Content {
  const { locale, timeZone, hall, now } = parts;
  const t = organising(locale);
  const lacks = lacking(hall, now);
  const due = lateBy(hall, now);
  return section({
    id: 'publish',
    title: t('publishTitle'),
    lead: t('publishLead'),
    body:
      lacks.length > 0
        ? notice({
            kind: 'info',
            title: t('lacksTitle'),
            body: html`<ul class="list">
              ${lacks.map((lack) => html`<li>${t(lack)}</li>`)}
            </ul>`,
          })
        : [
            due !== undefined &&
              notice({
                kind: 'warning',
                body: t('lateNotice', { date: dateTime(locale, due, timeZone), section: postingRule(hall.kind) }),
              }),
            form({
              action: `${pathOf(hall)}/publish`,
              label: t('publishTitle'),
              body: [reasonArea(parts, 'publish'), due !== undefined && lateBox(parts, 'publish')],
              buttons: button({ label: t('publish') }),
            }),
          ],
  });
}

export function moving(parts: ConsoleParts): Content {
  const { locale, timeZone, hall, problem } = parts;
  const t = organising(locale);
  const of = fieldsFor(parts, 'move');
  return section({
    id: 'move',
    title: t('moveTitle'),
    lead: t('moveLead'),
    body: form({
      action: `${pathOf(hall)}/move`,
      label: t('moveTitle'),
      body: [
        html`<p class="hint">${t('zone', { zone: timeZone })}</p>`,
        dateTimeField({ ...of('startsAt'), label: t('startsAt'), required: true }),
        dateTimeField({ ...of('endsAt'), label: t('endsAt'), required: true }),
        reasonArea(parts, 'move'),
        // Whether it is late follows from the new time: asked for when it is.
        problem?.field === 'moveLate' && lateBox(parts, 'move'),
      ],
      buttons: button({ label: t('move'), kind: 'secondary' }),
    }),
  });
}

export function cancelling(parts: ConsoleParts): Content {
  const { locale, hall } = parts;
  const t = organising(locale);
  return section({
    id: 'cancel',
    title: t('cancelTitle'),
    lead: t('cancelLead'),
    body: form({
      action: `${pathOf(hall)}/cancel`,
      label: t('cancelTitle'),
      body: reasonArea(parts, 'cancel'),
      buttons: button({ label: t('cancel'), kind: 'danger' }),
    }),
  });
}
