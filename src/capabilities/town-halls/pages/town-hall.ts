/** A town hall's own page: what happens now, when and where, the agenda, how to take part, and afterwards what came of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  columns,
  contents,
  html,
  linkButton,
  markdown,
  notice,
  pageHeader,
  section,
  type Content,
  type Link,
} from '../../../platform/ui/index.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import type { ShownPlaces } from '../shown-places.ts';
import type { Notice } from '../store/notices.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { overview } from '../words/overview.ts';
import { after } from './after.ts';
import { agenda } from './agenda.ts';
import { aside, questions } from './aside.ts';
import { liveNow } from './live-now.ts';
import { ticket } from './ticket.ts';
import { hypotheticalBadge, phaseBadge, titleIn } from './town-hall-words.ts';

export interface TownHallPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
  readonly hall: TownHall;
  readonly phase: Phase;
  readonly meeting: Meeting;
  readonly places: ShownPlaces;
  /** What was told of the notice that was given, oldest first. */
  readonly told: readonly Notice[];
  /** Whether this visitor has signed up. */
  readonly signedUp: boolean;
  /** What became of the promises made in it. */
  readonly commitments: Content;
  /** Pages for those who run it, as far as this visitor does. */
  readonly crew: readonly Link[];
}

export function townHallHeading({ locale, hall, phase, now, signedUp }: TownHallPageParts): Content {
  const [t, c] = [overview(locale), common(locale)];
  const at = pathOf(hall);
  const asks = phase === 'to-come' && (hall.questionsFrom === null || now >= hall.questionsFrom);
  return pageHeader({
    kicker: hall.regionName,
    title: titleIn(locale, hall),
    facts: [phaseBadge(locale, phase), c(`kind.${hall.kind}`), hall.hypothetical && hypotheticalBadge(locale)],
    actions: [
      phase === 'live' && linkButton({ href: `${at}/live`, label: t('takePart'), icon: 'arrow' }),
      phase === 'to-come' &&
        linkButton({ href: `${at}/sign-up`, label: t(signedUp ? 'yourSignUp' : 'signUp'), icon: 'person' }),
      asks && linkButton({ href: `${at}/live`, label: t('askBefore'), kind: 'secondary' }),
    ],
  });
}

export function townHallPage(parts: TownHallPageParts): Content {
  const { locale, hall, phase, crew } = parts;
  const t = overview(locale);
  const summary = inLanguage(hall, 'summary', locale);
  return [
    hall.hypothetical && notice({ kind: 'warning', body: common(locale)('hypotheticalNote') }),
    phase === 'cancelled' &&
      notice({ kind: 'error', title: t('cancelledTitle'), body: t('cancelledBody', { reason: hall.cancelReason }) }),
    crew.length > 0 && contents({ label: t('crew'), links: crew }),
    liveNow(parts),
    ticket(parts),
    phase === 'past' && after(parts),
    columns(
      [
        summary.text !== '' &&
          section({
            id: 'about',
            title: t('about'),
            body: html`<div class="prose" lang="${summary.language}">${markdown(summary.text)}</div>`,
          }),
        section({
          id: 'agenda',
          title: t('agenda'),
          lead: (phase === 'to-come' || phase === 'live') && t('agendaLead'),
          body: agenda(parts),
        }),
        (phase === 'to-come' || phase === 'live') && questions(parts),
      ],
      aside(parts),
    ),
  ];
}
