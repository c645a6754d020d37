/** One sentence on where an initiative goes: who must do what and by when, or what ended it and when. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day } from '../../../platform/i18n/format.ts';
import { endStates, type LifeEvent } from '../../../rules/petition/life.ts';
import type { Step } from '../../../rules/petition/steps.ts';
import type { Standing } from '../standing.ts';
import { nextWords } from '../words/next.ts';

export interface NextStep {
  /** "Next", "Overdue" or "Ended". */
  readonly label: string;
  /** Begins with a small letter and ends with a full stop. */
  readonly sentence: string;
  readonly ended: boolean;
}

export function nextStepOf(locale: Locale, { life, steps }: Standing): NextStep {
  const t = nextWords(locale);
  const step = nextStep(steps);
  if (step !== undefined) {
    const label = t(step.late ? (step.kind === 'decided' ? 'awaited' : 'late') : 'next');
    return { label, sentence: duty(locale, step), ended: false };
  }
  const last = life.past.at(-1);
  const label = t(endStates.includes(life.state) || life.state === 'closed' ? 'ended' : 'next');
  return { label, sentence: last === undefined ? t('nothing') : ending(locale, last), ended: true };
}

export function nextSentence(locale: Locale, standing: Standing): string {
  const { label, sentence } = nextStepOf(locale, standing);
  return nextWords(locale)('sentence', { label, sentence });
}

/** The first that can happen now; those that not every initiative needs come after those that it does. */
export const nextStep = (steps: readonly Step[]): Step | undefined =>
  steps.find(
    ({ status, clock, due, opens }) => status === 'now' && (clock !== null || due !== null || opens !== null),
  ) ?? steps.find(({ status }) => status === 'now');

/** Days that the law sets are said as such: an election is on its day, not by it. */
function duty(locale: Locale, { kind, late, due, opens }: Step): string {
  const t = nextWords(locale);
  const does = t(`does.${kind}`);
  if (late && due !== null)
    return kind === 'decided' ? t('voted', { date: day(locale, due) }) : t('overdue', { does, date: day(locale, due) });
  if (opens !== null) return t('from', { does, date: day(locale, opens) });
  if (due === null) return t('some', { does });
  const key = kind === 'decided' || kind === 'qualified' || kind === 'closed' ? 'on' : 'by';
  return t(key, { does, date: day(locale, due) });
}

function ending(locale: Locale, event: LifeEvent): string {
  const t = nextWords(locale);
  const date = day(locale, event.on);
  switch (event.kind) {
    case 'raw-counted':
    case 'sampled':
    case 'fully-checked':
      return t(`end.${event.kind}`, { date });
    case 'expired':
    case 'withdrawn':
    case 'rejected':
    case 'decided':
    case 'closed':
      return t(`end.${event.kind}`, { date });
    default:
      return t('end.other', { date });
  }
}
