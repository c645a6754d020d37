/** The timeline of an initiative: what was done, what comes next, who must act and by when, with the law for each date. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day } from '../../../platform/i18n/format.ts';
import {
  badge,
  explainer,
  html,
  notice,
  section,
  timeline,
  type Content,
  type Html,
  type Milestone,
} from '../../../platform/ui/index.ts';
import type { LifeEvent } from '../../../rules/petition/life.ts';
import type { Step } from '../../../rules/petition/steps.ts';
import type { Standing } from '../standing.ts';
import { timelineWords } from '../words/timeline.ts';
import { nextStep } from './next-step.ts';

export function timelineSection(locale: Locale, standing: Standing): Html {
  const t = timelineWords(locale);
  const next = nextStep(standing.steps);
  const never = standing.steps.filter(({ status }) => status === 'never');
  return section({
    id: 'timeline',
    title: t('title'),
    lead: t('lead'),
    body: [
      timeline([...past(locale, standing, next === undefined), ...ahead(locale, standing, next)]),
      next === undefined &&
        never.length > 0 &&
        explainer({
          summary: t('notReached', { n: never.length }),
          body: timeline(never.map((step) => ({ ...ofStep(locale, step, []).milestone, when: '' }))),
        }),
    ],
  });
}

/** What was done, in the order of its days. What no plan foresees, such as an amendment, stands where it happened. */
function past(locale: Locale, { life, steps }: Standing, ended: boolean): readonly Milestone[] {
  const t = timelineWords(locale);
  const planned = new Set(steps.map(({ kind }) => kind));
  const done = steps.filter(({ status }) => status === 'done').map((step) => ofStep(locale, step, life.past));
  const extra = life.past.filter(({ kind }) => !planned.has(kind)).map((event) => ofEvent(locale, event));
  const all = [...done, ...extra].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return all.map(({ milestone }, at) =>
    ended && at === all.length - 1 ? { ...milestone, badge: badge({ label: t('end'), icon: 'minus' }) } : milestone,
  );
}

/** One step is the next; others may be possible already, and say so. A step without a date that life went past is left out. */
function ahead(locale: Locale, { steps }: Standing, next: Step | undefined): readonly Milestone[] {
  const lastDone = steps.findLastIndex(({ status }) => status === 'done');
  const open = steps.filter(
    ({ status, due }, at) => status === 'later' || (status === 'now' && (due !== null || at > lastDone)),
  );
  const others = open.filter((step) => step !== next);
  return [...(next === undefined ? [] : [next]), ...others].map((step) => ({
    ...ofStep(locale, step, []).milestone,
    state: step === next ? 'current' : 'ahead',
    badge: badges(locale, step, step === next),
  }));
}

interface Placed {
  readonly on: string;
  readonly milestone: Milestone;
}

function ofEvent(locale: Locale, event: LifeEvent): Placed {
  const t = timelineWords(locale);
  const title = t(`step.${event.kind}`, { pledges: 'pledges' in event ? event.pledges : 0 });
  return { on: event.on, milestone: { title, when: day(locale, event.on), state: 'done' } };
}

function ofStep(locale: Locale, step: Step, past: readonly LifeEvent[]): Placed {
  const t = timelineWords(locale);
  const event = past.findLast(({ kind }) => kind === step.kind);
  const outcome = event !== undefined && 'outcome' in event ? event.outcome : undefined;
  const when =
    step.on !== null
      ? day(locale, step.on)
      : step.opens !== null
        ? t('opens', { date: day(locale, step.opens) })
        : step.due !== null
          ? t(step.fixed ? 'due' : 'dueLatest', { date: day(locale, step.due) })
          : '';
  const milestone: Milestone = {
    title: t(`step.${step.kind}`, { pledges: 0 }),
    when,
    state: step.status === 'done' ? 'done' : 'ahead',
    body: [
      outcome !== undefined && html`<p>${t('outcome', { outcome: t(`outcome.${outcome}`) })}</p>`,
      html`<p class="hint">${note(locale, step)}</p>`,
    ],
  };
  return { on: step.on ?? '', milestone };
}

function badges(locale: Locale, step: Step, isNext: boolean): Content {
  const t = timelineWords(locale);
  if (step.late) return badge({ label: t('late'), tone: 'warning' });
  if (step.tooLate) return badge({ label: t('tooLate'), tone: 'warning' });
  if (isNext) return badge({ label: t('now'), tone: 'gold' });
  return step.status === 'now' && badge({ label: t('possible') });
}

/** "County election officials · 8 business days · Elections Code 9030(b)" */
function note(locale: Locale, { actor, clock, source }: Step): string {
  const t = timelineWords(locale);
  return [t(`actor.${actor}`), clock !== null && t(`days.${clock.count}`, { n: clock.days }), source]
    .filter((part) => part !== false && part !== '')
    .join(' · ');
}

/** For those who look after it: entries that the rules do not allow where they stand. */
export function impossibleNotice(locale: Locale, { life }: Standing): Content {
  const t = timelineWords(locale);
  if (life.impossible.length === 0) return '';
  const list = life.impossible.map((event) => `${t(`step.${event.kind}`, { pledges: 0 })} (${day(locale, event.on)})`);
  return notice({ kind: 'warning', body: t('impossible', { list: list.join(', ') }) });
}
