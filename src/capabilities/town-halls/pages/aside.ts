/** Around the agenda: signing up, how questions are taken, languages and access, and where to read more. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { html, linkButton, moreLink, section, summaryList, type Content } from '../../../platform/ui/index.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import type { ShownPlaces } from '../shown-places.ts';
import type { Notice } from '../store/notices.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { overview } from '../words/overview.ts';
import { noticeSection } from './notice.ts';
import { languageNames, speakingTime } from './town-hall-words.ts';

export interface AsideParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly phase: Phase;
  readonly meeting: Meeting;
  readonly now: Date;
  readonly places: ShownPlaces;
  /** What was told of the notice that was given, oldest first. */
  readonly told: readonly Notice[];
}

export const aside = (parts: AsideParts): Content => [
  parts.phase === 'to-come' && signingUp(parts),
  forEverybody(parts),
  noticeSection(parts),
  more(parts),
];

function signingUp({ locale, hall, places }: AsideParts): Content {
  const t = overview(locale);
  return section({
    id: 'sign-up',
    title: t('signUpTitle'),
    body: [
      html`<p>${t('signUpBody')}</p>`,
      html`<p>${t(hall.kind === 'community' ? 'notNeeded' : 'openMeeting')}</p>`,
      hall.capacity !== null && html`<p class="meeting-places"><strong>${placesSentence(locale, places)}</strong></p>`,
      places.kept.length > 0 && [
        html`<p>${t('keptPlaces')}</p>`,
        html`<ul class="list">
          ${places.kept.map(({ name, places: n }) => html`<li>${t('keptFor', { region: name, n })}</li>`)}
        </ul>`,
      ],
      places.regions.length > 0 && [
        html`<h3>${t('fromRegions')}</h3>`,
        html`<p class="hint">${t('fromRegionsLead')}</p>`,
        summaryList(places.regions.map(({ name, people }) => ({ term: name, value: t('people', { n: people }) }))),
      ],
      html`<div class="actions">
        ${linkButton({ href: `${pathOf(hall)}/sign-up`, label: t('signUp'), kind: 'secondary' })}
      </div>`,
    ],
  });
}

const placesSentence = (locale: Locale, { full, free }: ShownPlaces): string => {
  const t = overview(locale);
  return full ? t('fullHall') : free === null ? t('somePlaces') : t('freePlaces', { n: free });
};

export function questions({ locale, timeZone, hall, phase, now }: AsideParts): Content {
  const t = overview(locale);
  const later = phase === 'to-come' && hall.questionsFrom !== null && now < hall.questionsFrom;
  return section({
    id: 'questions',
    title: t('questionsTitle'),
    body: [
      html`<p>
        ${
          phase === 'live'
            ? t('asked.live')
            : later && hall.questionsFrom !== null
              ? t('asked.later', { date: dateTime(locale, hall.questionsFrom, timeZone) })
              : t('asked.before')
        }
      </p>`,
      html`<p>${t(`joining.${hall.joining}`, { region: hall.regionName })}</p>`,
      html`<p>
        <strong>${t(`rule.${hall.queueOrder}`)}</strong> ${t('speakerTime', { time: speakingTime(locale, hall) })}
      </p>`,
      html`<p>${t(`moderated.${hall.moderation}`)}</p>`,
      html`<ul class="page-links">
        <li>${moreLink(`${pathOf(hall)}/questions`, t('allQuestions'))}</li>
        <li>${moreLink(`/town-halls/order#${hall.queueOrder}`, t('ruleLink'))}</li>
      </ul>`,
    ],
  });
}

function forEverybody({ locale, hall, phase }: AsideParts): Content {
  const t = overview(locale);
  const [main = 'en', ...others] = hall.languages;
  return section({
    id: 'access',
    title: t('everybody'),
    body: summaryList([
      {
        term: t('languages'),
        value: [
          html`<p>${t('mainLanguage', { language: languageNames(locale, [main]) })}</p>`,
          others.length > 0 && html`<p>${t('interpreted', { languages: languageNames(locale, others) })}</p>`,
        ],
      },
      ...(phase === 'past' || phase === 'cancelled'
        ? []
        : [
            {
              term: t('accommodations'),
              value:
                hall.contact === ''
                  ? t('accommodationsSignUp')
                  : html`<p>${t('accommodationsBody')} <strong>${hall.contact}</strong></p>`,
            },
          ]),
    ]),
  });
}

function more({ locale, hall, phase, meeting }: AsideParts): Content {
  const t = overview(locale);
  return section({
    id: 'more',
    title: t('more'),
    body: html`<ul class="page-links page-links-stacked">
      ${phase === 'cancelled' && meeting.questions.size > 0 && html`<li>${moreLink(`${pathOf(hall)}/questions`, t('allQuestions'))}</li>`}
      <li>${moreLink(`/log?process=town-hall:${hall.id}`, t('log'))}</li>
      ${hall.topic !== null && html`<li>${moreLink(`/topics/${hall.topic}`, t('topicLink'))}</li>`}
      <li>${moreLink(`/api${pathOf(hall)}`, t('openData'))}</li>
    </ul>`,
  });
}
