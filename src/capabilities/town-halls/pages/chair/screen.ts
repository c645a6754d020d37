/** What the projector shows: one press each. */
import { button, html, type Content, type Html } from '../../../../platform/ui/index.ts';
import { screens, type Screen } from '../../../../rules/meeting/index.ts';
import { pathOf } from '../../town-hall.ts';
import { hallWords } from '../../words/hall.ts';
import { chair } from '../../words/chair.ts';
import { course } from '../../words/chair-course.ts';
import { actOf, pieceTitle, type ConsoleParts } from './parts.ts';

export function screenPiece(parts: ConsoleParts): Content {
  const { locale, hall, standing } = parts;
  const [t, s] = [chair(locale), course(locale)];
  const { screen, polls } = standing.meeting;
  const to = screen.limit === 'seen' ? 'all' : 'seen';
  const shown = (name: Screen, label: string, poll: string | null = null): Html => {
    const isNow = screen.screen === name && screen.poll === poll;
    return html`<li>
      ${actOf(parts, 'screen', {
        hidden: { screen: name, ...(poll === null ? {} : { poll }) },
        buttons: html`<button class="button button-secondary" aria-pressed="${isNow ? 'true' : 'false'}">
          <span>${label}</span>
        </button>`,
      })}
    </li>`;
  };
  return [
    pieceTitle('screen', t('screen'), html`<a href="${pathOf(hall)}/screen">${t('openScreen')}</a>`),
    html`<ul class="chair-screens">
      ${screens.filter((name) => name !== 'poll').map((name) => shown(name, s(`screen.${name}`)))}
      ${[...polls.values()].slice(-3).map(({ poll, question }) => shown('poll', s('showPoll', { question }), poll))}
    </ul>`,
    html`<p class="hint">${s(screen.limit === 'seen' ? 'screenSeen' : 'screenAll')} ${s('paused')}</p>`,
    actOf(parts, 'screen-limit', {
      hidden: { to },
      buttons: button({ label: s(to === 'all' ? 'toAll' : 'toSeen'), kind: 'quiet' }),
    }),
    html`<p><a href="${pathOf(hall)}/join">${hallWords(locale)('poster')}</a></p>`,
  ];
}
