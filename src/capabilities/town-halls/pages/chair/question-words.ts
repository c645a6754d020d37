/** What the chair sees of a question: what was asked, by whom, from where, with what. */
import type { Locale } from '../../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../../platform/i18n/format.ts';
import { badge, facts, html, type Content, type Html } from '../../../../platform/ui/index.ts';
import type { Question } from '../../../../rules/meeting/index.ts';
import { chair } from '../../words/chair.ts';
import { common } from '../../words/common.ts';
import type { ConsoleParts } from './parts.ts';

export const questionText = (locale: Locale, { text, language }: Pick<Question, 'text' | 'language'>): Html =>
  text === ''
    ? html`<p class="chair-question chair-speaks">${common(locale)('wantsToSpeak')}</p>`
    : html`<p class="chair-question" lang="${language}" dir="auto">${text}</p>`;

export function questionWho(
  { locale, hall, standing, regions }: Pick<ConsoleParts, 'locale' | 'hall' | 'standing' | 'regions'>,
  question: Question,
): Content {
  const [t, c] = [chair(locale), common(locale)];
  const { name, region, via, language, interpreted, item } = question;
  const place = region === null ? undefined : regions.get(region);
  const nr = hall.items.findIndex(({ number }) => number === item);
  const support = standing.support.get(question.question) ?? 0;
  return facts([
    html`<strong>${t('number', { n: question.number })}</strong>`,
    html`<span dir="auto">${name === '' ? c('someone') : name}</span>`,
    place,
    c(`via.${via}`),
    support > 0 && t('support', { n: support }),
    nr >= 0 && t('onItem', { n: nr + 1 }),
    question.firstTime && standing.meeting.order === 'fair' && t('firstTime'),
    language !== hall.language && t('asked', { language: languageName(locale, language) }),
    interpreted && badge({ label: t('interpreted'), tone: 'accent', icon: 'language' }),
    !question.seen && standing.meeting.screen.limit === 'seen' && badge({ label: t('unseen'), tone: 'warning' }),
  ]);
}
