/** Where motions are put and the votes of the members recorded. */
import {
  button,
  emptyState,
  errorSummary,
  form,
  html,
  notice,
  radioGroup,
  section,
  selectField,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import { memberVotes, type Motion } from '../../../rules/meeting/index.ts';
import { isPending, motionAbouts, motionNeeds } from '../run-motions.ts';
import { pathOf } from '../town-hall.ts';
import { votes as words } from '../words/votes.ts';
import type { RollPageParts } from './roll.ts';
import { motionCard, rollLine } from './votes.ts';

export function motionsPage(parts: RollPageParts): Content {
  const { locale, hall, standing, problem } = parts;
  const t = words(locale);
  const { meeting } = standing;
  if (hall.members.length === 0) return emptyState({ title: t('noMembers'), icon: 'people' });
  const all = [...meeting.motions.values()];
  const pending = all.filter(isPending);
  const decided = all.filter((motion) => !isPending(motion)).reverse();
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    meeting.rollCalledAt === null
      ? notice({
          kind: 'info',
          body: html`${t('notCalled')} <a href="${pathOf(hall)}/roll">${t('roll')}</a>`,
        })
      : rollLine(locale, hall, meeting),
    section({
      title: t('pendingTitle'),
      body:
        pending.length === 0
          ? html`<p>${t('nonePending')}</p>`
          : pending.map((motion) => [motionCard(locale, hall, motion), voteForm(parts, motion)]),
    }),
    section({ title: t('putMotion'), body: putForm(parts) }),
    decided.length > 0 &&
      section({ title: t('decided'), body: decided.map((motion) => motionCard(locale, hall, motion)) }),
  ];
}

/** Of those who are not there, `absent` is chosen already; all others are asked. */
function voteForm({ locale, hall, standing, key, typed, problem }: RollPageParts, { motion }: Motion): Content {
  const t = words(locale);
  const { present, rollCalledAt } = standing.meeting;
  return form({
    action: `${pathOf(hall)}/motions/${motion}`,
    label: t('recordVotes'),
    hidden: { key: key() },
    body: hall.members.map(({ number, name }) => {
      const field = `vote-${motion}-${number}`;
      return radioGroup({
        name: field,
        legend: html`<span dir="auto">${name}</span>`,
        inline: true,
        value: typed[field] ?? (rollCalledAt !== null && !present.has(number) ? 'absent' : undefined),
        options: memberVotes.map((value) => ({ value, label: t(`vote.${value}`) })),
        ...(problem?.field === field ? { error: problem.message } : {}),
      });
    }),
    buttons: button({ label: t('recordVotes') }),
  });
}

function putForm({ locale, hall, standing, key, typed, problem }: RollPageParts): Content {
  const t = words(locale);
  const { meeting } = standing;
  const disrupted = meeting.status === 'disrupted';
  // The finding only makes sense while the connection is lost; minutes are approved after the meeting.
  const abouts = motionAbouts.filter((about) => about !== 'continue' || disrupted);
  const error = (field: string) => (problem?.field === field ? { error: problem.message } : {});
  const members = hall.members.map(({ number, name }) => ({ value: String(number), label: name }));
  return form({
    action: `${pathOf(hall)}/motions`,
    hidden: { motion: key(), key: key() },
    body: [
      disrupted && notice({ kind: 'warning', body: t('findingNote') }),
      selectField({
        name: 'about',
        label: t('about'),
        value: typed['about'] ?? (disrupted ? 'continue' : meeting.status === 'adjourned' ? 'minutes' : 'business'),
        options: abouts.map((value) => ({ value, label: t(`about.${value}`) })),
        ...error('about'),
      }),
      textArea({
        name: 'text',
        label: t('text'),
        rows: 4,
        value: typed['text'] ?? (disrupted ? words(hall.language === 'es' ? 'es' : 'en')('findingText') : undefined),
        ...error('text'),
      }),
      selectField({
        name: 'mover',
        label: t('mover'),
        placeholder: t('choose'),
        value: typed['mover'],
        options: members,
        ...error('mover'),
      }),
      selectField({
        name: 'seconder',
        label: t('seconder'),
        placeholder: t('nobody'),
        value: typed['seconder'],
        options: members,
        ...error('seconder'),
      }),
      selectField({
        name: 'needs',
        label: t('needs'),
        value: typed['needs'],
        options: motionNeeds.map((value) => ({ value, label: t(`needs.${value}`) })),
        ...error('needs'),
      }),
      hall.items.length > 0 &&
        selectField({
          name: 'item',
          label: t('item'),
          placeholder: t('noItem'),
          value: typed['item'] ?? (meeting.item === null ? undefined : String(meeting.item)),
          options: hall.items.map(({ number, title }, at) => ({
            value: String(number),
            label: `${at + 1}. ${title}`,
          })),
          ...error('item'),
        }),
    ],
    buttons: button({ label: t('put') }),
  });
}
