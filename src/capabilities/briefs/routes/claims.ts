/** Editors write claims, move them and take them out. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { pathOf } from '../brief.ts';
import { claimForm, type ClaimFormParts } from '../pages/claim-form.ts';
import { readClaim, typedClaim } from '../read-claim.ts';
import { namedBrief, organiser } from '../scope.ts';
import { edit } from '../words/edit.ts';
import { saveVersion } from '../write-brief.ts';
import { crumbsOf } from './crumbs.ts';
import { fromOf, newestOf, plain } from './newest.ts';

async function showClaim(visit: Visit, parts: Partial<ClaimFormParts> = {}): Promise<Response> {
  const { brief, version } = await newestOf(visit);
  const { locale, params } = visit;
  const key = params['key'];
  const claim = version.content.claims.find((one) => one.key === key);
  if (key !== undefined && claim === undefined) return visit.notFound();
  const t = edit(locale);
  const title = t(claim === undefined ? 'addClaim' : 'change');
  return visit.page({
    title,
    breadcrumbs: [
      ...crumbsOf(locale, brief, version.content),
      { href: `${pathOf(brief)}/edit`, label: t('editTitle') },
    ],
    heading: pageHeader({ title }),
    status: parts.problems === undefined && parts.meanwhile !== true ? 200 : 422,
    body: claimForm(locale, {
      brief,
      action: `${pathOf(brief)}/claims/${key ?? 'new'}`,
      typed: claim === undefined ? { language: version.content.title.language } : typedClaim(claim),
      problems: {},
      meanwhile: false,
      from: String(brief.newest),
      ...parts,
    }),
  });
}

async function saveClaim(visit: Visit): Promise<Response> {
  const { brief, version } = await newestOf(visit);
  const key = visit.params['key'];
  const sent = await visit.form();
  const before = version.content.claims.find((claim) => claim.key === key);
  if (key !== undefined && before === undefined) return visit.notFound();
  const taken = version.content.claims.filter((claim) => claim !== before).map((claim) => claim.key);
  const read = readClaim(sent, version.content.title.language, { before, taken });
  const from = sent.text('from');
  if (!read.ok) return showClaim(visit, { typed: sent.fields, problems: read.error, from });
  const claim = read.value;
  const done = await saveVersion(visit.platform, brief, actingOfficial(visit), {
    from: fromOf(from),
    note: plain(sent.text('note')).slice(0, 300),
    change: (content) => {
      if (key === undefined) return { ...content, claims: [...content.claims, claim] };
      if (!content.claims.some((one) => one.key === key)) return undefined;
      return { ...content, claims: content.claims.map((one) => (one.key === key ? claim : one)) };
    },
  });
  // What was typed stays, so that it can be brought into the newer version.
  if (!done.ok) return showClaim(visit, { typed: sent.fields, meanwhile: true });
  return visit.seeOther(`${pathOf(brief)}/edit#claims`, edit(visit.locale)('saved', { n: done.value }));
}

const acts = ['up', 'down', 'remove'] as const;

async function actOnClaim(visit: Visit): Promise<Response> {
  const brief = await namedBrief(visit);
  const key = visit.params['key'] ?? '';
  const sent = await visit.form();
  const t = edit(visit.locale);
  const does = acts.find((one) => one === sent.text('does'));
  if (does === undefined) return visit.notFound();
  const from = fromOf(sent.text('from'));
  const done = await saveVersion(visit.platform, brief, actingOfficial(visit), {
    from,
    note: `${t(does)}: ${key}`.slice(0, 300),
    change: ({ claims, ...content }) => {
      const at = claims.findIndex((claim) => claim.key === key);
      const claim = claims[at];
      if (claim === undefined) return undefined;
      const without = claims.filter((one) => one !== claim);
      if (does === 'remove') return { ...content, claims: without };
      return { ...content, claims: without.toSpliced(does === 'up' ? Math.max(0, at - 1) : at + 1, 0, claim) };
    },
  });
  const said = done.ok ? (done.value === from ? t('unchanged') : t('saved', { n: done.value })) : t('meanwhile');
  return visit.seeOther(`${pathOf(brief)}/edit#claims`, said);
}

export const claimRoutes: readonly Route[] = [
  get('/briefs/:slug/claims/new', organiser, (visit) => showClaim(visit)),
  post('/briefs/:slug/claims/new', organiser, saveClaim),
  get('/briefs/:slug/claims/:key', organiser, (visit) => showClaim(visit)),
  post('/briefs/:slug/claims/:key', organiser, saveClaim),
  post('/briefs/:slug/claims/:key/act', organiser, actOnClaim),
];
