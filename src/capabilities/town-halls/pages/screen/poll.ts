/** The poll that the chair put on the screen. */
import { html, type Content } from '../../../../platform/ui/index.ts';
import { screenWords } from '../../words/screen.ts';
import { pollSection } from '../poll-part.ts';
import type { ScreenParts } from './screen.ts';

export const pollView = ({ locale, hall, standing }: ScreenParts): Content =>
  pollSection(locale, hall, standing) ?? html`<p class="presenter-large">${screenWords(locale)('noPoll')}</p>`;
