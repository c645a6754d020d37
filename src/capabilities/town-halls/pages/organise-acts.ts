/** What is done from the console of a meeting: posting its agenda, moving it, calling it off, each with a public reason. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { actFields, actReason, type ActForms } from '../../../platform/console-acts.ts';
import type { Act } from '../../../platform/process-acts.ts';
import {
  button,
  checkbox,
  dateTimeField,
  form,
  html,
  notice,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import { lateBy, postingRule } from '../duties.ts';
import { lacking } from '../publish-town-hall.ts';
import type { Notice } from '../store/notices.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { organising } from '../words/organise.ts';

export type ConsoleAct = 'publish' | 'move' | 'cancel';

export interface ConsoleParts extends ActForms<ConsoleAct> {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
  readonly hall: TownHall;
  readonly phase: Phase;
  readonly versions: number;
  /** What was told of the notice that was given, oldest first. */
  readonly told: readonly Notice[];
  readonly acts: readonly Act[];
}

function lateBox(parts: ConsoleParts, act: ConsoleAct): Content {
  const t = organising(parts.locale);
  const field = actFields(parts, act)(`${act}Late`);
  return checkbox({ ...field, value: 'yes', label: t('late'), hint: t('lateHint'), checked: field.value === 'yes' });
}

const reasonArea = (parts: ConsoleParts, act: ConsoleAct): Content => actReason(organising(parts.locale), parts, act);

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
  const of = actFields(parts, 'move');
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
