/** What everybody sees: the list, one brief, its versions, and any two of them compared. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { date } from '../../../platform/i18n/format.ts';
import { anyone, heldRole } from '../../../platform/rights.ts';
import { sidesInOrder } from '../../../platform/sides-in-order.ts';
import {
  badge,
  cardGrid,
  emptyState,
  html,
  linkButton,
  moreLink,
  pageHeader,
  section,
} from '../../../platform/ui/index.ts';
import { readingMinutes, wordsIn } from '../../../rules/brief/index.ts';
import { agreementOf } from '../agreement.ts';
import { pathOf, type Brief, type Version } from '../brief.ts';
import { briefCards } from '../cards.ts';
import { briefPage } from '../pages/brief.ts';
import type { UnfinishedOpinion } from '../pages/opinion.ts';
import { answersList } from '../pages/readers.ts';
import { inWords, said } from '../pages/texts.ts';
import { versionsPage } from '../pages/versions.ts';
import { officialNow } from '../official-now.ts';
import { signOffsThatCount } from '../publish-brief.ts';
import { visibleBrief, worksOn } from '../scope.ts';
import { findVersion, openBriefs, signOffsOf, versionsOf } from '../store/briefs.ts';
import { answersOf, marksOf, opinionCounts, ownOpinion, suggestionsOf } from '../store/readers.ts';
import { common } from '../words/common.ts';
import { edit } from '../words/edit.ts';
import { reading } from '../words/reading.ts';
import { claimedFile, showClaimed } from './claimed.ts';
import { crumbs, crumbsOf } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, account } = visit;
  const c = common(locale);
  const cards = await briefCards(platform, locale, { headingLevel: 2 });
  const organises =
    account !== undefined &&
    account.roles.length > 0 &&
    (await heldRole(platform.db, account.id, ['organiser'], 'anywhere')) !== undefined;
  const worked = account === undefined || account.roles.length === 0 ? [] : await openBriefs(platform.db, account.id);
  return visit.page({
    title: c('briefs'),
    feed: { href: '/briefs.atom', label: c('feedTitle') },
    heading: pageHeader({
      title: c('briefs'),
      lead: c('lead'),
      actions: organises && linkButton({ href: '/briefs/new', label: edit(locale)('newTitle'), kind: 'secondary' }),
    }),
    body: [
      cards.length === 0 ? emptyState({ title: c('none') }) : cardGrid(cards),
      html`<p>${moreLink('/briefs/claimed', reading(locale)('claimedTitle'))}</p>`,
      worked.length > 0 &&
        section({
          title: edit(locale)('worked'),
          body: worked.map((brief) => moreLink(`${pathOf(brief)}/edit`, brief.slug)),
        }),
    ],
  });
}

async function showBrief(visit: Visit): Promise<Response> {
  const brief = await visibleBrief(visit);
  if (brief === undefined) return visit.notFound();
  const version = await findVersion(visit.platform.db, brief.id, brief.published ?? brief.newest);
  return version === undefined ? visit.notFound() : showVersion(visit, brief, version);
}

async function showOldVersion(visit: Visit): Promise<Response> {
  const brief = await visibleBrief(visit);
  const number = Number(visit.params['number']);
  if (brief === undefined || !Number.isSafeInteger(number) || number > 1e9) return visit.notFound();
  const version = await findVersion(visit.platform.db, brief.id, number);
  // What was never published is for those who work on it.
  if (version === undefined || (version.publishedAt === null && !(await worksOn(visit, brief))))
    return visit.notFound();
  return showVersion(visit, brief, version);
}

export async function showVersion(
  visit: Visit,
  brief: Brief,
  version: Version,
  wrong?: UnfinishedOpinion,
): Promise<Response> {
  const { platform, locale, now, account } = visit;
  const { content } = version;
  const { timeZone } = platform.config;
  const c = common(locale);
  const t = reading(locale);
  const isCurrent = version.number === brief.published;
  const [signOffs, counts, answers, suggestions, marks, own, works, official] = await Promise.all([
    signOffsOf(platform.db, brief.id, version.number),
    opinionCounts(platform.db, brief.id),
    answersOf(platform.db, brief.id),
    suggestionsOf(platform.db, brief.id),
    marksOf(platform.db, brief.id),
    account === undefined ? undefined : ownOpinion(platform.db, brief.id, account.id),
    worksOn(visit, brief),
    officialNow(platform.db, content.figures),
  ]);
  const link = (path: string, label: string) =>
    linkButton({ href: `${pathOf(brief)}/${path}`, label, kind: 'secondary' });
  const actions = works && [link('edit', t('edit')), link('review', t('review')), link('moderate', t('moderate'))];
  return visit.page({
    title: inWords(locale, content.title).text,
    feed: { href: '/briefs.atom', label: c('feedTitle') },
    wide: true,
    status: wrong === undefined ? 200 : 422,
    breadcrumbs: isCurrent ? crumbs(locale) : crumbsOf(locale, brief, content),
    heading: pageHeader({
      title: said(locale, content.title),
      kicker: brief.regionName,
      facts: [
        brief.hypothetical && badge({ label: c('hypothetical'), tone: 'warning' }),
        version.publishedAt === null
          ? badge({ label: c('draft'), tone: 'warning' })
          : t('publishedOn', { date: date(locale, version.publishedAt, timeZone) }),
        t('versionNumber', { n: version.number }),
        c('minutes', { n: readingMinutes(wordsIn(inWords(locale, content.summary).text)) }),
        c('claims', { n: content.claims.length }),
        brief.topic !== null && moreLink(`/topics/${brief.topic}`, t('topic')),
      ],
      actions,
    }),
    body: briefPage(locale, {
      brief,
      content,
      order: sidesInOrder(now, timeZone),
      agreement: agreementOf(counts),
      signOffs: signOffsThatCount(signOffs),
      own: account === undefined || !isCurrent ? undefined : (own ?? 'nothing-said'),
      wrong,
      now: official,
      answers: answersList(locale, {
        answers,
        suggestions,
        words: new Map(marks.map(({ sentence, words }) => [sentence, words])),
        timeZone,
      }),
    }),
  });
}

async function showVersions(visit: Visit): Promise<Response> {
  const brief = await visibleBrief(visit);
  if (brief === undefined) return visit.notFound();
  const { platform, locale, url } = visit;
  const all = await versionsOf(platform.db, brief.id);
  const versions = (await worksOn(visit, brief)) ? all : all.filter(({ publishedAt }) => publishedAt !== null);
  const asked = (name: string, otherwise: Version | undefined): Version | undefined =>
    versions.find(({ number }) => String(number) === url.searchParams.get(name)) ?? otherwise;
  const [from, to] = [asked('from', versions[1]), asked('to', versions[0])];
  const content = (all.find(({ number }) => number === brief.published) ?? all[0])?.content;
  const t = reading(locale);
  return visit.page({
    title: t('versions'),
    breadcrumbs: content === undefined ? crumbs(locale) : crumbsOf(locale, brief, content),
    heading: pageHeader({ title: t('versions'), lead: t('versionsLead') }),
    body: versionsPage(
      locale,
      brief,
      versions,
      from === undefined || to === undefined ? undefined : { from, to },
      platform.config.timeZone,
    ),
  });
}

export const publicRoutes: readonly Route[] = [
  get('/briefs', anyone, showList),
  get('/briefs/claimed', anyone, showClaimed),
  get('/briefs/claimed.csv', anyone, claimedFile),
  get('/briefs/:slug', anyone, showBrief),
  get('/briefs/:slug/versions', anyone, showVersions),
  get('/briefs/:slug/versions/:number', anyone, showOldVersion),
];
