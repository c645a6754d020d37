/** On which a clerk publishes minutes, corrects them, and records that members approved a version. */
import {
  button,
  errorSummary,
  excerpt,
  explainer,
  form,
  html,
  moreLink,
  notice,
  section,
  selectField,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import type { MinutesVersion } from '../minutes.ts';
import { longestCorrection, sectionsOf } from '../publish-minutes.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { publishWords } from '../words/publish-minutes.ts';
import { minutesBody } from './minutes-body.ts';
import type { MinutesParts } from './minutes-say.ts';

export interface PublishPageParts {
  readonly minutes: MinutesParts;
  readonly hall: TownHall;
  readonly meeting: Meeting;
  /** Newest first. */
  readonly versions: readonly MinutesVersion[];
  readonly keys: { readonly publish: string; readonly approve: string };
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string; readonly message: string } | undefined;
}

export function publishPage(parts: PublishPageParts): Content {
  const { minutes, hall, meeting, problem, versions } = parts;
  const t = publishWords(minutes.locale);
  if (meeting.adjournedAt === null) return notice({ kind: 'info', body: t('notOver') });
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    publishForm(parts),
    versions.length > 0 && approvalSection(parts),
    explainer({ summary: t('read'), body: html`<div class="minutes">${minutesBody(minutes, hall)}</div>` }),
    versions.length > 0 && html`<p>${moreLink(`${pathOf(hall)}/minutes/versions`, t('versions'))}</p>`,
  ];
}

function publishForm({ minutes, hall, versions, keys, typed, problem }: PublishPageParts): Content {
  const t = publishWords(minutes.locale);
  const newest = versions[0];
  const isCorrection = newest !== undefined;
  return form({
    action: `${pathOf(hall)}/minutes/publish`,
    hidden: { key: keys.publish },
    body: [
      isCorrection &&
        textArea({
          name: 'reason',
          label: t('reason'),
          rows: 2,
          value: typed['reason'],
          error: problem?.field === 'reason' ? problem.message : undefined,
        }),
      sectionsOf(hall).map((name) =>
        textArea({
          name,
          label: t('add', { section: sectionName(minutes.locale, hall, name) }),
          rows: 3,
          maxlength: longestCorrection,
          ...(name === 'general' ? { hint: t('addHint') } : {}),
          value: typed[name] ?? newest?.corrections[name],
          error: problem?.field === name ? problem.message : undefined,
        }),
      ),
    ],
    buttons: button({ label: isCorrection ? t('correct', { n: newest.number + 1 }) : t('publish') }),
  });
}

function sectionName(locale: MinutesParts['locale'], { items }: TownHall, name: string): string {
  const t = publishWords(locale);
  if (name === 'general' || name === 'attendance' || name === 'pauses') return t(`section.${name}`);
  const at = items.findIndex(({ number }) => `item-${number}` === name);
  return `${at + 1}. ${items[at]?.title ?? ''}`;
}

function approvalSection({ minutes, hall, meeting, versions, keys }: PublishPageParts): Content {
  const t = publishWords(minutes.locale);
  const used = new Set(meeting.approvals.map(({ motion }) => motion));
  const motions = [...meeting.motions.values()].filter(
    ({ about, carried, motion }) => about === 'minutes' && carried === true && !used.has(motion),
  );
  return section({
    title: t('approval'),
    lead: t('approvalLead'),
    body:
      motions.length === 0
        ? html`<p>${t('noMotion')}</p>`
        : form({
            action: `${pathOf(hall)}/minutes/approve`,
            hidden: { key: keys.approve },
            body: [
              selectField({
                name: 'version',
                label: t('whichVersion'),
                options: versions.map(({ number }) => ({ value: String(number), label: String(number) })),
              }),
              selectField({
                name: 'motion',
                label: t('whichMotion'),
                width: 'full',
                options: motions.map(({ motion, text }) => ({ value: motion, label: excerpt(text, 80) })),
              }),
            ],
            buttons: button({ label: t('approve'), kind: 'secondary' }),
          }),
  });
}
