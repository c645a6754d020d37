/** The public log as a page, and its newest acts for the home page. */
import type { PageParts } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { ProcessName } from '../../../platform/processes.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  emptyState,
  facts,
  fileList,
  filterForm,
  hidden,
  html,
  linkButton,
  moreLink,
  pageHeader,
  section,
  textField,
  timeline,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { Act } from '../act.ts';
import { words } from '../words/ledger.ts';

export interface LogView {
  readonly acts: readonly Act[];
  readonly timeZone: string;
  /** The process chosen; '' for the whole log. */
  readonly process: string;
  /** The same as its own room names it. */
  readonly about: ProcessName | undefined;
  /** Not the first page. */
  readonly later: boolean;
  /** Where older acts are, if there are any. */
  readonly olderThan: number | undefined;
}

export const logHref = (process: string, before?: number): string => {
  const query = new URLSearchParams({
    ...(process === '' ? {} : { process }),
    ...(before === undefined ? {} : { before: String(before) }),
  });
  return query.size === 0 ? '/log' : `/log?${query}`;
};

export function logPage(locale: Locale, view: LogView): PageParts {
  const t = words(locale);
  const { acts, process, about } = view;
  const title = process === '' ? t('title') : t('titleOf', { process: about?.title ?? process });
  return {
    title,
    heading: pageHeader({
      title,
      lead: t('lead'),
      facts: about && [moreLink(about.path, html`<span lang="${about.language}">${about.title}</span>`), process],
    }),
    feed: { href: feedHref(process), label: title },
    ...(process === '' ? {} : { breadcrumbs: [{ href: '/log', label: t('title') }] }),
    body: [
      filterForm({
        action: '/log',
        label: t('filter'),
        submit: t('show'),
        fields: textField({
          name: 'process',
          label: t('process'),
          hint: t('processHint'),
          value: process,
          width: 'medium',
        }),
      }),
      acts.length === 0
        ? emptyState({
            title: t('none'),
            body: t('noneBody'),
            action: linkButton({ href: '/log', label: t('all'), kind: 'secondary' }),
          })
        : actList(locale, view),
      html`<nav class="actions" aria-label="${t('pages')}">
        ${view.later && linkButton({ href: logHref(process), label: t('newest'), kind: 'secondary', icon: 'back' })}
        ${view.olderThan !== undefined && linkButton({ href: logHref(process, view.olderThan), label: t('older'), kind: 'secondary', icon: 'arrow' })}
      </nav>`,
      section({ title: t('take'), body: exportsOf(locale, process) }),
    ],
  };
}

export const actList = (
  locale: Locale,
  { acts, timeZone, process }: Pick<LogView, 'acts' | 'timeZone' | 'process'>,
): Html =>
  timeline(
    acts.map((act) => ({
      title: act.sentence,
      when: html`<span id="act-${act.id}">${dateTime(locale, act.at, timeZone)}</span>`,
      state: 'done',
      body: particulars(locale, act, process),
    })),
    words(locale)('title'),
  );

function particulars(locale: Locale, act: Act, process: string): Content {
  const t = words(locale);
  return [
    act.about !== undefined &&
      act.process !== process &&
      html`<p><a href="${act.about.path}" lang="${act.about.language}">${act.about.title}</a></p>`,
    act.more !== undefined && act.more > 0 && html`<p>${t('more', { n: act.more })}</p>`,
    act.reason !== undefined && html`<p>${t('reason', { reason: act.reason })}</p>`,
    facts([
      act.actor,
      act.place,
      ...act.particulars.map(({ term, value }) => `${term}: ${value}`),
      act.process !== undefined &&
        act.process !== process &&
        html`<a href="${logHref(act.process)}"
          >${act.about === undefined ? act.process : t('onlyThis')}${act.about && hidden(`: ${act.about.title}`)}</a
        >`,
      t('number', { id: act.id }),
    ]),
  ];
}

function exportsOf(locale: Locale, process: string): Html {
  const t = words(locale);
  return fileList([
    { href: feedHref(process), label: t('feed'), kind: 'Atom' },
    { href: `/api/log${queryOf(process)}`, label: t('json'), kind: 'JSON', note: t('nextPages') },
  ]);
}

const queryOf = (process: string): string => (process === '' ? '' : `?${new URLSearchParams({ process })}`);
const feedHref = (process: string): string => `/log.atom${queryOf(process)}`;
