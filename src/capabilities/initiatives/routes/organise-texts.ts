/** Organisers write the texts of an initiative, version by version. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { addText, textProblems, type TextField, type TextProblem, type TypedText } from '../add-text.ts';
import { textFormPage } from '../pages/organise-text.ts';
import { namedInitiative, organiser } from '../scope.ts';
import { textKinds, textsOf, type TextKind } from '../store/texts.ts';
import { common } from '../words/common.ts';
import { organising } from '../words/organise.ts';
import { consoleCrumbs } from './organise-initiative.ts';

const kindOf = (visit: Visit): TextKind | undefined => textKinds.find((kind) => kind === visit.params['kind']);

async function showForm(
  visit: Visit,
  kind: TextKind,
  typed: Readonly<Record<string, string>>,
  problems: Readonly<Partial<Record<TextField, TextProblem>>> = {},
): Promise<Response> {
  const initiative = await namedInitiative(visit);
  const title = common(visit.locale)(`text.${kind}`);
  return visit.page({
    title,
    heading: pageHeader({ title, kicker: organising(visit.locale)('addText') }),
    breadcrumbs: consoleCrumbs(visit, initiative),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body: textFormPage(visit.locale, { initiative, kind, typed, problems }),
  });
}

async function show(visit: Visit): Promise<Response> {
  const kind = kindOf(visit);
  if (kind === undefined) return visit.notFound();
  const initiative = await namedInitiative(visit);
  const text = (await textsOf(visit.platform.db, initiative.id)).get(kind);
  if (text === undefined) return showForm(visit, kind, { language: initiative.language });
  const other = text.translations[text.language === 'en' ? 'es' : 'en'];
  return showForm(visit, kind, {
    language: text.language,
    body: text.body,
    otherBody: other?.body ?? '',
    machine: other?.machine === true ? 'yes' : '',
    author: text.author,
    source: text.source,
  });
}

async function save(visit: Visit): Promise<Response> {
  const kind = kindOf(visit);
  if (kind === undefined) return visit.notFound();
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const text: TypedText = {
    kind,
    language: locales.find((locale) => locale === form.text('language')) ?? 'en',
    body: form.text('body').replaceAll('\r\n', '\n').trim(),
    otherBody: form.text('otherBody').replaceAll('\r\n', '\n').trim(),
    machine: form.text('machine') === 'yes',
    author: form.text('author').trim(),
    source: form.text('source').trim(),
    reason: form.text('reason').trim(),
  };
  const problems = textProblems(text);
  if (Object.keys(problems).length > 0) return showForm(visit, kind, form.fields, problems);
  const added = await addText(visit.platform, initiative, actingOfficial(visit), text);
  if (added.ok)
    return visit.seeOther(`/initiatives/${initiative.slug}/organise`, organising(visit.locale)('textSaved'));
  const field = added.error === 'textSettled' ? 'body' : 'reason';
  return showForm(visit, kind, form.fields, { [field]: added.error });
}

export const textRoutes: readonly Route[] = [
  get('/initiatives/:slug/texts/:kind', organiser, show),
  // The text of a measure may be long: four times its letters in bytes, and the translation.
  post('/initiatives/:slug/texts/:kind', organiser, save, { maxBody: 1_000_000 }),
];
