/** Reviewers sign versions off; moderators answer readers; editors give both roles. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actInPublic } from '../../../platform/act.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { role } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { balanceOf } from '../../../rules/brief/index.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import { pathOf, processOf, scopeOf, views } from '../brief.ts';
import { moderatePage, reviewPage, type ReviewParts, type WrongAnswer } from '../pages/review.ts';
import { inWords } from '../pages/texts.ts';
import { signOff } from '../publish-brief.ts';
import { moderator, namedBrief, organiser, reviewer } from '../scope.ts';
import { findBrief, findVersion, lockBrief, signOffsOf } from '../store/briefs.ts';
import { answersOf, insertAnswer, marksOf, suggestionsOf } from '../store/readers.ts';
import { edit } from '../words/edit.ts';
import { crumbsOf } from './crumbs.ts';
import { plain } from './newest.ts';

/** Editors may read what reviewers said; only reviewers sign. */
const reviewersAndEditors = role(['auditor', 'organiser'], async (platform, params) => {
  const found = await findBrief(platform.db, params['slug'] ?? '');
  return found === undefined ? undefined : scopeOf(found);
});

async function showReview(
  visit: Visit,
  problem?: ReviewParts['problem'],
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { platform, locale } = visit;
  const brief = await namedBrief(visit);
  const version = await findVersion(platform.db, brief.id, brief.newest);
  if (version === undefined) return visit.notFound();
  const t = edit(locale);
  return visit.page({
    title: t('reviewTitle', { n: brief.newest }),
    breadcrumbs: crumbsOf(locale, brief, version.content),
    heading: pageHeader({ title: t('reviewTitle', { n: brief.newest }), lead: t('reviewLead') }),
    status: problem === undefined ? 200 : 422,
    body: reviewPage(locale, {
      brief,
      balance: balanceOf(version.content),
      signOffs: await signOffsOf(platform.db, brief.id, brief.newest),
      maySign: visit.actingAs !== 'organiser',
      problem,
      typed,
      timeZone: platform.config.timeZone,
    }),
  });
}

async function sign(visit: Visit): Promise<Response> {
  const brief = await namedBrief(visit);
  const sent = await visit.form();
  const view = views.find((one) => one === sent.text('view'));
  const fair = sent.text('fair');
  if (view === undefined || (fair !== 'yes' && fair !== 'no')) return showReview(visit, 'choiceMissing', sent.fields);
  const version = Number(sent.text('version'));
  const remarks = plain(sent.text('remarks')).slice(0, 1_000);
  const done = await signOff(visit.platform, brief, actingOfficial(visit), {
    version,
    view,
    fair: fair === 'yes',
    remarks,
  });
  if (!done.ok) return showReview(visit, done.error === 'changed-meanwhile' ? 'meanwhile' : done.error, sent.fields);
  return visit.seeOther(`${pathOf(brief)}/review`, edit(visit.locale)('signed', { n: version }));
}

async function showModerate(visit: Visit, wrong?: WrongAnswer): Promise<Response> {
  const { platform, locale } = visit;
  const brief = await namedBrief(visit);
  const [version, suggestions, marks, answers] = await Promise.all([
    findVersion(platform.db, brief.id, brief.newest),
    suggestionsOf(platform.db, brief.id),
    marksOf(platform.db, brief.id),
    answersOf(platform.db, brief.id),
  ]);
  const t = edit(locale);
  return visit.page({
    title: t('moderateTitle'),
    breadcrumbs: version === undefined ? [] : crumbsOf(locale, brief, version.content),
    heading: pageHeader({ title: t('moderateTitle'), lead: t('moderateLead') }),
    status: wrong === undefined ? 200 : 422,
    body: moderatePage(locale, {
      brief,
      suggestions: suggestions.filter(({ number }) => !answers.some((answer) => answer.suggestion === number)),
      marks: marks.filter(({ sentence }) => !answers.some((answer) => answer.sentence === sentence)),
      wrong,
    }),
  });
}

async function answer(visit: Visit): Promise<Response> {
  const { platform } = visit;
  const brief = await namedBrief(visit);
  const sent = await visit.form();
  const taken = sent.text('taken');
  if (taken !== 'yes' && taken !== 'no') return showModerate(visit, { fields: sent.fields, problem: 'choiceMissing' });
  const reason = plain(sent.text('reason'));
  const official = actingOfficial(visit);
  const done = await actInPublic(
    platform,
    processOf(brief.id),
    { official, reason },
    async (tx, log): Promise<Result<'done', 'not-there'>> => {
      await lockBrief(tx, brief.id);
      const [suggestions, marks, answers] = await Promise.all([
        suggestionsOf(tx, brief.id),
        marksOf(tx, brief.id),
        answersOf(tx, brief.id),
      ]);
      const suggestion = suggestions.find(({ number }) => String(number) === sent.text('suggestion'))?.number ?? null;
      const sentence = marks.find((mark) => mark.sentence === sent.text('sentence'))?.sentence ?? null;
      if ((suggestion === null) === (sentence === null)) return err('not-there');
      // Answered by somebody else meanwhile, or sent twice: the first answer stands.
      if (answers.some((one) => (suggestion === null ? one.sentence === sentence : one.suggestion === suggestion)))
        return ok('done');
      await insertAnswer(tx, brief.id, {
        suggestion,
        sentence,
        taken: taken === 'yes',
        reason,
        account: official.id,
        role: official.role,
      });
      await log('brief.answered', brief, { taken: taken === 'yes', ...(suggestion !== null && { suggestion }) });
      return ok('done');
    },
  );
  if (!done.ok && done.error === 'not-there') return visit.notFound();
  if (!done.ok) return showModerate(visit, { fields: sent.fields, problem: done.error as WrongAnswer['problem'] });
  return visit.seeOther(`${pathOf(brief)}/moderate`, edit(visit.locale)('answered'));
}

export const reviewRoutes: readonly Route[] = [
  get('/briefs/:slug/review', reviewersAndEditors, (visit) => showReview(visit)),
  post('/briefs/:slug/review', reviewer, sign),
  get('/briefs/:slug/moderate', moderator, (visit) => showModerate(visit)),
  post('/briefs/:slug/moderate', moderator, answer),
  ...processRoleRoutes({
    path: '/briefs/:slug/roles',
    mayGrant: organiser,
    roles: (locale) => {
      const t = edit(locale);
      return (['auditor', 'moderator', 'organiser'] as const).map((name) => ({
        role: name,
        may: t(`role.${name}May`),
      }));
    },
    process: async (visit) => {
      const brief = await namedBrief(visit);
      const version = await findVersion(visit.platform.db, brief.id, brief.newest);
      if (version === undefined) throw new Error('a brief without its newest version');
      const { content } = version;
      return {
        process: processOf(brief.id),
        regionId: brief.regionId,
        title: inWords(visit.locale, content.title),
        crumbs: [
          ...crumbsOf(visit.locale, brief, content),
          { href: `${pathOf(brief)}/edit`, label: edit(visit.locale)('editTitle') },
        ],
      };
    },
  }),
];
