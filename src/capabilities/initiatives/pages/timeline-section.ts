/** The timeline of an initiative: what was done, what comes next, who must act and by when, with the law for each date. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day } from '../../../platform/i18n/format.ts';
import {
  badge,
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

export function timelineSection(locale: Locale, standing: Standing): Html {
  const t = timelineWords(locale);
  return section({ id: 'timeline', title: t('title'), lead: t('lead'), body: timeline(milestones(locale, standing)) });
}

/** One sentence: who must act next, and by when. */
export function nextSentence(locale: Locale, { steps }: Standing): string {
  const t = timelineWords(locale);
  const step = nextStep(steps);
  if (step === undefined) return t('over');
  const actor = t(`actor.${step.actor}`);
  const name = t(`step.${step.kind}`, { pledges: 0 });
  const who =
    step.opens !== null
      ? t('nextFrom', { actor, date: day(locale, step.opens) })
      : step.due !== null
        ? t('nextBy', { actor, date: day(locale, step.due) })
        : t('nextAny', { actor });
  return `${name}: ${who}`;
}

/** The first that can happen now; those that not every initiative needs come after those that it does. */
export const nextStep = (steps: readonly Step[]): Step | undefined =>
  steps.find(
    ({ status, clock, due, opens }) => status === 'now' && (clock !== null || due !== null || opens !== null),
  ) ?? steps.find(({ status }) => status === 'now');

function milestones(locale: Locale, { life, steps }: Standing): readonly Milestone[] {
  const planned = new Set(steps.map(({ kind }) => kind));
  // What no plan foresees, such as an amendment or a withdrawal, stands where it happened.
  const extra = life.past.filter(({ kind }) => !planned.has(kind));
  const done = steps.filter(({ status }) => status === 'done').map((step) => ofStep(locale, step, life.past));
  const others = steps.filter(({ status }) => status !== 'done').map((step) => ofStep(locale, step, life.past));
  const past = [...done, ...extra.map((event) => ofEvent(locale, event))].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  return [...past, ...others].map(({ milestone }) => milestone);
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
    when: step.status === 'never' ? '' : when,
    state: step.status === 'done' ? 'done' : step.status === 'now' ? 'current' : 'ahead',
    badge: badges(locale, step),
    body: [
      outcome !== undefined && html`<p>${t('outcome', { outcome: t(`outcome.${outcome}`) })}</p>`,
      html`<p class="hint">${note(locale, step)}</p>`,
    ],
  };
  return { on: step.on ?? '', milestone };
}

function badges(locale: Locale, step: Step): Content {
  const t = timelineWords(locale);
  if (step.late) return badge({ label: t('late'), tone: 'warning' });
  if (step.tooLate) return badge({ label: t('tooLate'), tone: 'warning' });
  if (step.status === 'now') return badge({ label: t('now'), tone: 'gold' });
  return step.status === 'never' && badge({ label: t('never') });
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
