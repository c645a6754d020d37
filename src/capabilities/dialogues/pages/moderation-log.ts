/** The public moderation log: each decision with its reason. Texts of rejected statements are not repeated. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { emptyState, html, pagination, timeline, type Content } from '../../../platform/ui/index.ts';
import { reasonIn } from '../reasons.ts';
import type { LoggedAct } from '../store/moderation.ts';
import type { Statement } from '../store/statements.ts';
import { moderating } from '../words/moderation.ts';

type Told = Pick<Statement, 'text' | 'language' | 'translations' | 'state'>;

export interface LogParts {
  readonly slug: string;
  readonly acts: readonly LoggedAct[];
  readonly statements: ReadonlyMap<number, Told>;
  readonly page: number;
  readonly pages: number;
  readonly timeZone: string;
}

export function logPage(locale: Locale, { slug, acts, statements, page, pages, timeZone }: LogParts): Content {
  const t = moderating(locale);
  if (acts.length === 0) return emptyState({ title: t('logEmpty'), body: t('logEmptyBody') });
  return [
    actTimeline(locale, acts, statements, timeZone),
    pagination({
      label: t('logPages'),
      page,
      pages,
      href: (to) => `/conversations/${slug}/moderation?page=${to}`,
      previous: t('previous'),
      next: t('next'),
    }),
  ];
}

/** `statements`: those whose text is to be shown with the act, where it may be. */
export function actTimeline(
  locale: Locale,
  acts: readonly LoggedAct[],
  statements: ReadonlyMap<number, Told>,
  timeZone: string,
): Content {
  const t = moderating(locale);
  const role = (name: string): string =>
    `by.${name}` in moderating.texts.en ? t(`by.${name}` as Parameters<typeof t>[0]) : name;
  return timeline(
    acts.map((act) => {
      const reason = reasonIn(locale, act);
      return {
        title: t(`act.${act.act}`, { n: String(act.statement), into: String(act.mergedInto ?? '') }),
        when: t('whenBy', { date: dateTime(locale, act.at, timeZone), who: role(act.byRole) }),
        body: [
          shownText(locale, statements.get(act.statement)),
          // Publishing needs no reason; everything else has one, or its absence is told.
          reason !== '' ? html`<p>${reason}</p>` : act.act !== 'published' && html`<p>${t('noReason')}</p>`,
        ],
        state: 'done',
      };
    }),
    t('history'),
  );
}

/** A rejected statement may name somebody; one that waits has not been looked at. */
function shownText(locale: Locale, statement: Told | undefined): Content {
  if (statement === undefined || statement.state === 'rejected' || statement.state === 'waiting') return '';
  const flat = Object.fromEntries(Object.entries(statement.translations).map(([key, { text }]) => [key, { text }]));
  const { text, language } = inLanguage({ ...statement, translations: flat }, 'text', locale);
  return html`<blockquote class="log-statement" lang="${language}">${text}</blockquote>`;
}
