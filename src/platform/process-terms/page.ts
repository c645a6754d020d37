/** The page with the form of a process's terms: of a new one, of a draft, or of what was published. */
import { formKey } from '../http/form-keys.ts';
import type { Visit } from '../http/visit.ts';
import type { Locale, Say } from '../i18n/catalogue.ts';
import { regionsWithRole, type Role } from '../rights.ts';
import { topicQuestions } from '../topics.ts';
import { pageHeader, type Content, type Link } from '../ui/index.ts';
import type { TermsFormParts, Typed } from './form.ts';

export interface Process {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly publishedAt: Date | null;
}

/** What is wrong, by field. */
export type ByField = Readonly<Partial<Record<string, string>>>;

const titles = {
  new: ['newTitle', 'newLead'],
  draft: ['editTitle', 'editLead'],
  published: ['changeTitle', 'changeLead'],
} as const;

export interface TermsPage<P extends Process, Problems extends ByField> {
  /** The room's list, for example '/surveys'; a process stands below it by its slug. */
  readonly at: string;
  /** Below the list and below each process: where those who run it work. */
  readonly work: 'organise' | 'facilitate';
  /** Who makes new ones. */
  readonly maker: Role;
  readonly words: (locale: Locale) => Say<(typeof titles)[keyof typeof titles][number] | 'noRegions'>;
  readonly crumbs: (locale: Locale, process?: P) => readonly Link[];
  /** In the browser's tab. */
  readonly titleUnder: (locale: Locale, process: P, title: string) => string;
  readonly form: (
    locale: Locale,
    parts: Omit<TermsFormParts, 'problems'> & { readonly problems: Problems },
    process?: P,
  ) => Content;
}

/** Why a form came back. */
export interface Returned<Problems extends ByField> {
  readonly problems?: Problems;
  /** Where no field is to blame. */
  readonly problem?: string;
}

/** `process`: undefined for a new one. */
export async function showTerms<P extends Process, Problems extends ByField>(
  room: TermsPage<P, Problems>,
  visit: Visit,
  process: P | undefined,
  typed: Typed,
  wrong: Returned<Problems> = {},
): Promise<Response> {
  const { locale, platform } = visit;
  const t = room.words(locale);
  const kind = process === undefined ? 'new' : process.publishedAt === null ? 'draft' : 'published';
  const regions = kind === 'new' ? await regionsWithRole(platform.db, visit.requireAccount().id, [room.maker]) : [];
  const [title, lead] = titles[kind];
  const { problems = {} as Problems, problem } = wrong;
  const path = process === undefined ? undefined : `${room.at}/${process.slug}`;
  const parts = {
    action: path === undefined ? `${room.at}/new` : `${path}/edit`,
    back: `${path ?? room.at}/${room.work}`,
    kind,
    typed,
    problems,
    problem,
    regions,
    topics: await topicQuestions(platform.db),
    timeZone: platform.config.timeZone,
    key: formKey(typed['key'] ?? ''),
  } as const;
  return visit.page({
    title: process === undefined ? t(title) : room.titleUnder(locale, process, t(title)),
    heading: pageHeader({ title: t(title), lead: t(lead) }),
    breadcrumbs: room.crumbs(locale, process),
    status: Object.keys(problems).length > 0 || problem !== undefined ? 422 : 200,
    body: kind === 'new' && regions.length === 0 ? t('noRegions') : room.form(locale, parts, process),
  });
}
