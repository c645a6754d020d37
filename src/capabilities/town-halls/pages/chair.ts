/** The chair's console: what the meeting is at, who has the floor, and who waits. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  actionForm,
  button,
  errorSummary,
  form,
  html,
  liveRegion,
  section,
  selectField,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { inOrder, outcomes } from '../../../rules/meeting/index.ts';
import type { Standing } from '../standing.ts';
import { pathOf, processOf, type TownHall } from '../town-hall.ts';
import { chair } from '../words/chair.ts';
import { common } from '../words/common.ts';

export function chairPage(parts: {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly standing: Standing;
  readonly key: () => string;
  readonly problem?: string | undefined;
}): Content {
  const { locale, hall, standing, key, problem } = parts;
  const [t, c] = [chair(locale), common(locale)];
  const { meeting, support } = standing;
  const at = pathOf(hall);
  const act = (name: string, label: string): Content =>
    actionForm({ action: `${at}/chair/${name}`, label, hidden: { key: key() } });
  const floor = meeting.floor === null ? undefined : meeting.questions.get(meeting.floor);
  const waiting = [...meeting.questions.values()].filter(({ state }) => state === 'waiting');
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [{ field: 'outcome', message: problem }] }),
    liveRegion({
      id: 'chair-now',
      topic: processOf(hall.id),
      body: [
        html`<p>${c(`status.${meeting.status}`)}</p>`,
        meeting.status === 'to-come' && act('open', t('open')),
        meeting.status === 'open' && floor === undefined && act('take-next', t('takeNext')),
        floor !== undefined && html`<p lang="${floor.language}">${floor.text}</p>`,
        section({
          title: c('question.queued'),
          body: html`<ol>
            ${inOrder(meeting, support).map(
              ({ question, text, language }) =>
                html`<li lang="${language}">${text} (${support.get(question) ?? 0})</li>`,
            )}
          </ol>`,
        }),
        waiting.length > 0 &&
          section({
            title: t('waiting'),
            body: waiting.map(
              ({ question, text, language }) =>
                html`<p lang="${language}">${text}</p>
                  ${actionForm({ action: `${at}/questions/${question}/show`, label: t('show'), hidden: { key: key() } })}`,
            ),
          }),
      ],
    }),
    floor !== undefined &&
      form({
        action: `${at}/chair/settle`,
        hidden: { key: key() },
        body: [
          selectField({
            name: 'outcome',
            label: t('outcome'),
            options: outcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
          }),
          textField({ name: 'answer', label: t('answer') }),
        ],
        buttons: button({ label: t('settle') }),
      }),
    meeting.status === 'open' && act('adjourn', t('adjourn')),
  ];
}
