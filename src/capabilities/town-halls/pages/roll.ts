/** Where the clerk calls the roll, and notes which members come and go. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  actionForm,
  button,
  emptyState,
  errorSummary,
  form,
  html,
  liveRegion,
  moreLink,
  radioGroup,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import { presences } from '../call-roll.ts';
import type { Standing } from '../standing.ts';
import { pathOf, processOf, type Member, type TownHall } from '../town-hall.ts';
import { votes as words } from '../words/votes.ts';
import { rollLine } from './votes.ts';

export interface RollPageParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly standing: Standing;
  readonly key: () => string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string | undefined; readonly message: string } | undefined;
}

export function rollPage(parts: RollPageParts): Content {
  const { locale, hall, standing, problem } = parts;
  const t = words(locale);
  const { meeting } = standing;
  if (hall.members.length === 0) return emptyState({ title: t('noMembers'), icon: 'people' });
  const called = meeting.rollCalledAt !== null;
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    called
      ? [
          section({
            title: t('sinceRoll'),
            aside: moreLink(`${pathOf(hall)}/motions`, t('motions')),
            body: liveRegion({
              id: 'roll-now',
              topic: processOf(hall.id),
              body: [
                rollLine(locale, hall, meeting),
                html`<ul class="roll-members">
                  ${hall.members.map((member) => memberRow(parts, member))}
                </ul>`,
              ],
            }),
          }),
          section({ title: t('callAgain'), body: rollForm(parts) }),
        ]
      : section({ title: t('roll'), lead: t('notCalled'), body: rollForm(parts) }),
  ];
}

function memberRow({ locale, hall, standing, key }: RollPageParts, member: Member): Content {
  const t = words(locale);
  const at = standing.meeting.present.get(member.number);
  const act = (now: string, label: string, kind: 'secondary' | 'quiet'): Content =>
    actionForm({
      action: `${pathOf(hall)}/roll/${member.number}`,
      label: html`${label}<span class="visually-hidden">: ${member.name}</span>`,
      kind,
      hidden: { key: key(), now },
    });
  return html`<li class="roll-member">
    <p>
      <strong dir="auto">${member.name}</strong>
      <span class="hint">${t(`presence.${at === undefined ? 'absent' : at.remote ? 'remote' : 'room'}`)}</span>
    </p>
    <div class="actions">
      ${
        at === undefined
          ? [act('room', t('arrivedRoom'), 'secondary'), act('remote', t('arrivedRemote'), 'secondary')]
          : act('absent', t('left'), 'quiet')
      }
    </div>
  </li>`;
}

function rollForm({ locale, hall, standing, key, typed, problem }: RollPageParts): Content {
  const t = words(locale);
  const { present, rollCalledAt } = standing.meeting;
  return form({
    action: `${pathOf(hall)}/roll`,
    hidden: { key: key() },
    body: hall.members.map(({ number, name, seat }) => {
      const field = `member-${number}`;
      const at = present.get(number);
      const before = rollCalledAt === null ? undefined : at === undefined ? 'absent' : at.remote ? 'remote' : 'room';
      return radioGroup({
        name: field,
        legend: html`<span dir="auto">${name}</span
          >${seat !== '' && html` <span class="hint" dir="auto">${seat}</span>`}`,
        inline: true,
        value: typed[field] ?? before,
        options: presences.map((value) => ({ value, label: t(`presence.${value}`) })),
        ...(problem?.field === field ? { error: problem.message } : {}),
      });
    }),
    buttons: button({ label: t('callRoll') }),
  });
}
