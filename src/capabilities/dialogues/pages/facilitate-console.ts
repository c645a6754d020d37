/** The facilitator's console: where the conversation stands, what to do now, its figures, people and acts. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { actSection, returnedSummary, type ActForms } from '../../../platform/console-acts.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import {
  codeBlock,
  html,
  keyFigures,
  moreLink,
  notice,
  phases,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Conversation, State } from '../conversation.ts';
import { wantedSeeds } from '../publish-conversation.ts';
import type { StatementState } from '../store/statements.ts';
import { facilitating } from '../words/facilitate.ts';

export type ConsoleAct = 'publish' | 'close';

export interface ConsoleParts extends ActForms<ConsoleAct> {
  readonly conversation: Conversation;
  readonly state: State;
  readonly statements: Partial<Record<StatementState, number>>;
  readonly participants: number;
  readonly votes: number;
  readonly acts: readonly Act[];
  /** Moderators see all of it; facilitators may also publish, close and give roles. */
  readonly mayFacilitate: boolean;
  readonly publicUrl: string;
  readonly timeZone: string;
}

export function consolePage(locale: Locale, parts: ConsoleParts): Content {
  const t = facilitating(locale);
  const { conversation, state, problem, mayFacilitate, statements } = parts;
  const imported = conversation.importedFrom !== null;
  const figure = (key: 'participants' | 'votes' | 'published' | 'waiting' | 'rejected' | 'merged', value: number) => ({
    label: t(key),
    value: number(locale, value),
  });
  return [
    problem !== undefined && returnedSummary(t(`${problem.act}Problem`), problem),
    nextSection(locale, parts),
    state === 'draft' && mayFacilitate && doing(locale, parts, 'publish'),
    section({
      title: t('figures'),
      body: keyFigures([
        figure('participants', parts.participants),
        figure('votes', parts.votes),
        figure('published', statements.published ?? 0),
        figure('waiting', statements.waiting ?? 0),
        figure('rejected', statements.rejected ?? 0),
        figure('merged', statements.merged ?? 0),
      ]),
    }),
    linkSection(locale, parts),
    mayFacilitate && !imported && embedSection(locale, parts),
    state === 'open' && mayFacilitate && doing(locale, parts, 'close'),
    actsSection(locale, facilitating, {
      acts: parts.acts,
      timeZone: parts.timeZone,
      values: (act) => ({ n: String(act.detail['statement'] ?? '') }),
    }),
  ];
}

const order: readonly State[] = ['draft', 'announced', 'open', 'closed'];

function nextSection(locale: Locale, { conversation, state, statements, timeZone }: ConsoleParts): Content {
  const t = facilitating(locale);
  const when = (at: Date | null): string => (at === null ? '' : dateTime(locale, at, timeZone));
  const { opensAt, closesAt, importedFrom, closingWords } = conversation;
  if (importedFrom !== null) return notice({ kind: 'info', body: t('now.imported', { source: importedFrom }) });
  const here = order.indexOf(state);
  const reported = state === 'closed' && closingWords !== '';
  const seeds = statements.published ?? 0;
  const waiting = statements.waiting ?? 0;
  const dates: Readonly<Record<State, Date | null>> = {
    draft: null,
    announced: conversation.publishedAt,
    open: opensAt,
    closed: closesAt,
  };
  return section({
    title: t('nextTitle'),
    lead: t(reported ? 'now.reported' : `now.${state}`, { date: when(state === 'announced' ? opensAt : closesAt) }),
    body: [
      (state === 'draft' || state === 'announced') &&
        seeds < wantedSeeds &&
        notice({ kind: 'warning', body: t('fewSeeds', { n: seeds, wanted: wantedSeeds }) }),
      waiting > 0 &&
        notice({
          kind: 'info',
          title: t('waitingNow', { n: waiting }),
          body: moreLink(`/conversations/${conversation.slug}/moderate`, t('moderate')),
        }),
      phases({
        label: t('nextState'),
        words: { done: t('done'), current: t('current'), ahead: t('ahead') },
        phases: order.map((step, at) => ({
          label: t(`step.${step}`),
          state: at < here || (reported && at === here) ? 'done' : at === here ? 'current' : 'ahead',
          when: when(dates[step]),
        })),
      }),
    ],
  });
}

function linkSection(locale: Locale, { conversation, state, mayFacilitate }: ConsoleParts): Content {
  const t = facilitating(locale);
  const base = `/conversations/${conversation.slug}`;
  const own = conversation.importedFrom === null && mayFacilitate;
  return section({
    title: t('links'),
    body: html`<ul class="page-links">
      ${[
        moreLink(`${base}/moderate`, t('moderate')),
        own && state !== 'closed' && moreLink(`${base}/seeds`, t('seeds')),
        own && moreLink(`${base}/invitations`, t('invitations')),
        own && state === 'closed' && moreLink(`${base}/closing`, t('closing')),
        mayFacilitate && moreLink(`${base}/facilitate/roles`, processRolesTitle(locale)),
        moreLink(`${base}/moderation`, t('log')),
        state !== 'draft' && moreLink(`${base}/report`, t('report')),
        state !== 'draft' && moreLink(`${base}/export`, t('openData')),
      ].map((link) => link && html`<li>${link}</li>`)}
    </ul>`,
  });
}

/** Publishing and closing. */
function doing(locale: Locale, parts: ConsoleParts, act: ConsoleAct): Content {
  const { conversation, timeZone } = parts;
  const { closesAt, slug } = conversation;
  const t = facilitating(locale);
  return actSection(t, parts, {
    at: `/conversations/${slug}`,
    act,
    lead: t(`${act}Lead`, { date: closesAt === null ? '' : dateTime(locale, closesAt, timeZone) }),
    danger: act === 'close',
  });
}

function embedSection(locale: Locale, { conversation, publicUrl }: ConsoleParts): Content {
  const t = facilitating(locale);
  const { embedOrigins, slug, title } = conversation;
  const quoted = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const code = `<iframe src="${publicUrl}/conversations/${slug}/embed" title="${quoted}" width="100%" height="640" loading="lazy"></iframe>`;
  return section({
    title: t('embedTitle'),
    lead: embedOrigins.length === 0 ? t('embedNone') : t('embedLead', { sites: embedOrigins.join(', ') }),
    body: embedOrigins.length > 0 && codeBlock({ code, label: t('embedCode') }),
  });
}
