/** The poll that the chair put on the screen. */
import { html, type Content } from '../../../../platform/ui/index.ts';
import { screenWords } from '../../words/screen.ts';
import type { ScreenParts } from './screen.ts';

export function pollView({ locale, standing }: ScreenParts): Content {
  const t = screenWords(locale);
  const { polls, screen } = standing.meeting;
  const poll = screen.poll === null ? undefined : polls.get(screen.poll);
  if (poll === undefined) return html`<p class="presenter-large">${t('noPoll')}</p>`;
  return html`<h2 class="presenter-medium" lang="${poll.language}" dir="auto">${poll.question}</h2>
    <ul class="presenter-queue" lang="${poll.language}">
      ${poll.options.map(
        (option, at) =>
          html`<li dir="auto">
            <span>${option}</span> ${poll.counts !== null && html`<strong>${poll.counts[at] ?? 0}</strong>`}
          </li>`,
      )}
    </ul>
    ${poll.people !== null && html`<p>${t('choices', { n: poll.people })}</p>`}`;
}
