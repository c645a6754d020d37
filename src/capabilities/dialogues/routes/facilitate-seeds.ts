/** Facilitators add seed statements. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { seedsPage, type SeedsParts } from '../pages/seeds.ts';
import { facilitator, namedConversation } from '../scope.ts';
import { seedStatements } from '../seed-statements.ts';
import { countStatements } from '../store/facilitate.ts';
import { seedWords } from '../words/seeds.ts';
import { consoleCrumbs } from './facilitate-conversation.ts';
import { titleUnder } from './crumbs.ts';

async function showSeeds(
  visit: Visit,
  typed?: SeedsParts['typed'] & { readonly key: string },
  problem?: SeedsParts['problem'],
): Promise<Response> {
  const { locale, platform } = visit;
  const conversation = await namedConversation(visit);
  if (conversation.importedFrom !== null) return visit.notFound();
  const t = seedWords(locale);
  const { published = 0 } = await countStatements(platform.db, conversation.id);
  return visit.page({
    title: titleUnder(locale, conversation, t('title')),
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
    }),
    breadcrumbs: consoleCrumbs(visit, conversation),
    status: problem === undefined ? 200 : 422,
    body: seedsPage(locale, {
      slug: conversation.slug,
      typed: typed ?? { statements: '', language: conversation.language },
      key: formKey(typed?.key ?? ''),
      published,
      problem,
    }),
  });
}

async function seed(visit: Visit): Promise<Response> {
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  if (conversation.importedFrom !== null) return visit.notFound();
  const typed = { statements: form.text('statements'), language: form.text('language'), key: form.text('key') };
  const language = locales.find((known) => known === typed.language);
  if (language === undefined) return showSeeds(visit, typed, { type: 'languageUnknown' });
  const seeds = { text: typed.statements, language, key: formKey(typed.key) };
  const done = await seedStatements(visit.platform, conversation, actingOfficial(visit), seeds);
  if (!done.ok) return showSeeds(visit, typed, done.error);
  const path = `/conversations/${conversation.slug}/facilitate`;
  return visit.seeOther(path, seedWords(visit.locale)('added', { n: done.value }));
}

export const seedRoutes: readonly Route[] = [
  get('/conversations/:slug/seeds', facilitator, (visit) => showSeeds(visit)),
  post('/conversations/:slug/seeds', facilitator, seed),
];
