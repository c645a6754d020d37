/**
 * Making a process and changing its terms, for rooms in which a draft may change in all but its region, and what was published
 * only in part and with a public reason. A room says where, by whom and how, and gets its four routes.
 */
import { err, type Result } from '../../rules/result.ts';
import { formKey } from '../http/form-keys.ts';
import type { Submitted } from '../http/forms.ts';
import { get, post, type Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import type { Locale, Say } from '../i18n/catalogue.ts';
import { actingOfficial, type Official } from '../official.ts';
import type { Platform } from '../platform.ts';
import { role, type Who } from '../rights.ts';
import type { Typed } from './form.ts';
import { showTerms, type ByField, type Process, type TermsPage } from './page.ts';
import type { SentForm } from './reading.ts';

export interface TermsRoom<P extends Process, Terms, Changeable, Problems extends ByField> extends TermsPage<
  P,
  Problems
> {
  /** What is said once it is done. */
  readonly done: (locale: Locale) => Say<'created' | 'changed' | 'changedPublic'>;
  /** By a role at the scope that the path names. */
  readonly mayChange: Who;
  /** The process that the path names, which the scope of `mayChange` has found before; undefined for one that stays as it is. */
  readonly find: (visit: Visit) => Promise<P | undefined>;
  /** What a new form starts with, so that nothing is chosen unseen. */
  readonly fresh: (locale: Locale) => Typed;
  /** The process as its form shows it. */
  readonly typed: (process: P, timeZone: string) => Typed;
  readonly read: (form: SentForm, timeZone: string, known?: P) => Result<Terms, Problems>;
  /** What stays open to change after publication. */
  readonly readChange: (form: SentForm, timeZone: string, known: P) => Result<Changeable, Problems>;
  /** The same key twice by one account is one process. */
  readonly create: (
    platform: Platform,
    accountId: string,
    terms: Terms,
    key: string,
  ) => Promise<Result<{ readonly slug: string }, Problems>>;
  readonly changeDraft: Change<Problems, [terms: Terms]>;
  readonly changePublished: Change<Problems, [to: Changeable, reason: string]>;
  /** What is said to a refusal that no field is to blame for. */
  readonly refused: (locale: Locale, type: string) => string;
  /** A button that only asks for a longer form: what that holds then. Nothing is checked and nothing is kept. */
  readonly longer?: (form: Submitted) => Typed | undefined;
}

type Change<Problems, To extends readonly unknown[]> = (
  platform: Platform,
  id: number,
  official: Official,
  ...to: To
) => Promise<Result<unknown, Refusal<Problems>>>;

type Refusal<Problems> = { readonly type: 'fields'; readonly fields: Problems } | { readonly type: string };

export function termsRoutes<P extends Process, Terms, Changeable, Problems extends ByField>(
  room: TermsRoom<P, Terms, Changeable, Problems>,
): readonly Route[] {
  const makers = role([room.maker], 'anywhere');
  const edit = `${room.at}/:slug/edit`;
  return [
    get(`${room.at}/new`, makers, (visit) => showTerms(room, visit, undefined, room.fresh(visit.locale))),
    post(`${room.at}/new`, makers, (visit) => create(room, visit)),
    get(edit, room.mayChange, async (visit) => {
      const process = await room.find(visit);
      if (process === undefined) return visit.notFound();
      return showTerms(room, visit, process, room.typed(process, visit.platform.config.timeZone));
    }),
    post(edit, room.mayChange, (visit) => change(room, visit)),
  ];
}

async function create<P extends Process, Terms, Changeable, Problems extends ByField>(
  room: TermsRoom<P, Terms, Changeable, Problems>,
  visit: Visit,
): Promise<Response> {
  const { platform, locale } = visit;
  const form = await visit.form();
  const longer = room.longer?.(form);
  if (longer !== undefined) return showTerms(room, visit, undefined, longer);
  const terms = room.read(form, platform.config.timeZone);
  if (!terms.ok) return showTerms(room, visit, undefined, form.fields, { problems: terms.error });
  const made = await room.create(platform, visit.requireAccount().id, terms.value, formKey(form.text('key')));
  if (!made.ok) return showTerms(room, visit, undefined, form.fields, { problems: made.error });
  return visit.seeOther(`${room.at}/${made.value.slug}/${room.work}`, room.done(locale)('created'));
}

async function change<P extends Process, Terms, Changeable, Problems extends ByField>(
  room: TermsRoom<P, Terms, Changeable, Problems>,
  visit: Visit,
): Promise<Response> {
  const { locale } = visit;
  const [process, form] = [await room.find(visit), await visit.form()];
  if (process === undefined) return visit.notFound();
  const draft = process.publishedAt === null;
  const longer = draft ? room.longer?.(form) : undefined;
  if (longer !== undefined) return showTerms(room, visit, process, longer);
  const changed = await (draft ? saveDraft : savePublished)(room, visit, process, form);
  if (changed.ok)
    return visit.seeOther(
      `${room.at}/${process.slug}/${room.work}`,
      room.done(locale)(draft ? 'changed' : 'changedPublic'),
    );
  const { error } = changed;
  const wrong = 'fields' in error ? { problems: error.fields } : { problem: room.refused(locale, error.type) };
  return showTerms(room, visit, process, form.fields, wrong);
}

type Saved<Problems> = Promise<Result<unknown, Refusal<Problems>>>;

async function saveDraft<P extends Process, Terms, Changeable, Problems extends ByField>(
  room: TermsRoom<P, Terms, Changeable, Problems>,
  visit: Visit,
  process: P,
  form: Submitted,
): Saved<Problems> {
  const { platform } = visit;
  const sent = { text: (name: string) => (name === 'region' ? process.regionId : form.text(name)) };
  const terms = room.read(sent, platform.config.timeZone, process);
  if (!terms.ok) return unreadable(terms.error);
  return room.changeDraft(platform, process.id, actingOfficial(visit), terms.value);
}

async function savePublished<P extends Process, Terms, Changeable, Problems extends ByField>(
  room: TermsRoom<P, Terms, Changeable, Problems>,
  visit: Visit,
  process: P,
  form: Submitted,
): Saved<Problems> {
  const { platform } = visit;
  const to = room.readChange(form, platform.config.timeZone, process);
  if (!to.ok) return unreadable(to.error);
  return room.changePublished(platform, process.id, actingOfficial(visit), to.value, form.text('reason').trim());
}

const unreadable = <Problems>(fields: Problems): Result<never, Refusal<Problems>> => err({ type: 'fields', fields });
