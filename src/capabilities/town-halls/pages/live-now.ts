/** What happens in a meeting now, large on its own page; and before it, that it has not begun. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, linkButton, liveRegion, notice, type Content } from '../../../platform/ui/index.ts';
import { queued, type Meeting } from '../../../rules/meeting/index.ts';
import { pathOf, processOf, type Phase, type TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { overview } from '../words/overview.ts';
import { itemTitle, phaseBadge } from './town-hall-words.ts';

export interface LiveNowParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly phase: Phase;
  readonly meeting: Meeting;
  readonly now: Date;
}

/** Keeps itself up to date, from before the opening until the meeting is over. */
export function liveNow(parts: LiveNowParts): Content {
  const { locale, hall, phase } = parts;
  return (
    (phase === 'to-come' || phase === 'live') &&
    liveRegion({
      id: 'now',
      topic: processOf(hall.id),
      announce: overview(locale)('updated'),
      body: phase === 'live' ? block(parts) : late(parts),
    })
  );
}

const late = ({ locale, hall, now }: LiveNowParts): Content =>
  now >= hall.startsAt && notice({ kind: 'info', body: overview(locale)('lateStart') });

function block({ locale, hall, phase, meeting }: LiveNowParts): Content {
  const [t, c] = [overview(locale), common(locale)];
  const item = hall.items.find(({ number }) => number === meeting.item);
  const title = item === undefined ? undefined : itemTitle(locale, hall, item);
  const floor = meeting.floor === null ? undefined : meeting.questions.get(meeting.floor);
  return html`<section class="meeting-live" aria-label="${c('phase.live')}">
    <p class="meeting-live-top">
      ${phaseBadge(locale, phase)} ${meeting.status !== 'open' && html`<span>${c(`status.${meeting.status}`)}</span>`}
    </p>
    ${
      title === undefined
        ? html`<h2>${t('nowNothing')}</h2>`
        : html`<p class="kicker">${t('nowItem')}</p>
            <h2 lang="${title.language}" dir="auto">${title.text}</h2>`
    }
    ${
      floor !== undefined &&
      html`<p class="meeting-live-floor">
        <span class="kicker">${t('nowFloor')}</span>
        <span lang="${floor.language}" dir="auto">${floor.text === '' ? c('wantsToSpeak') : floor.text}</span>
      </p>`
    }
    <p>${t('nowWaiting', { n: queued(meeting).length })}</p>
    <div class="actions">
      ${linkButton({ href: `${pathOf(hall)}/live`, label: t('watch'), icon: 'arrow' })}
      ${linkButton({ href: `${pathOf(hall)}/minutes`, label: t('minutesSoFar'), kind: 'secondary', icon: 'document' })}
    </div>
  </section>`;
}
