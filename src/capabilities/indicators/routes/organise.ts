/** Organisers add indicators and say anew what one measures. */
import { randomUUID } from 'node:crypto';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { regionsWithRole } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { addIndicator, changeDefinition } from '../define-indicator.ts';
import { pathOf, type Indicator } from '../indicator.ts';
import { nameOf, plainNameOf } from '../pages/figure-text.ts';
import { termsForm } from '../pages/terms-form.ts';
import { readTerms, type TermsProblems } from '../read-terms.ts';
import { organiser, organiserAnywhere } from '../scope.ts';
import { findIndicator } from '../store/indicators.ts';
import { organise } from '../words/organise.ts';
import { crumbs } from './crumbs.ts';

type Typed = Readonly<Record<string, string>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const keyOf = (typed: string): string => (uuid.test(typed) ? typed : randomUUID());

async function showNew(
  visit: Visit,
  typed: Typed = { language: visit.locale, decimals: '1' },
  problems: TermsProblems = {},
) {
  const { locale, platform } = visit;
  const t = organise(locale);
  return visit.page({
    title: t('newTitle'),
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title: t('newTitle'), lead: t('newLead') }),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body: termsForm(locale, {
      action: '/indicators/new',
      cancel: '/indicators',
      typed,
      problems,
      regions: await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']),
      key: keyOf(typed['key'] ?? ''),
    }),
  });
}

async function add(visit: Visit): Promise<Response> {
  const sent = await visit.form();
  const read = readTerms(sent);
  if (!read.ok) return showNew(visit, sent.fields, read.error);
  const reason = sent.text('reason');
  const done = await addIndicator(visit.platform, visit.requireAccount().id, read.value, {
    reason,
    key: keyOf(sent.text('key')),
  });
  if (!done.ok)
    return showNew(visit, sent.fields, { [done.error === 'regionNotYours' ? 'region' : 'reason']: done.error });
  return visit.seeOther(pathOf(done.value), organise(visit.locale)('added'));
}

async function showChange(visit: Visit, indicator: Indicator, typed: Typed, problems: TermsProblems = {}) {
  const { locale } = visit;
  const t = organise(locale);
  return visit.page({
    title: `${t('changeTitle')} · ${plainNameOf(locale, indicator)}`,
    breadcrumbs: [...crumbs(locale), { href: pathOf(indicator), label: plainNameOf(locale, indicator) }],
    heading: pageHeader({ kicker: nameOf(locale, indicator), title: t('changeTitle'), lead: t('changeLead') }),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body: termsForm(locale, {
      action: `${pathOf(indicator)}/change`,
      cancel: pathOf(indicator),
      typed,
      problems,
      regions: undefined,
      key: randomUUID(),
    }),
  });
}

async function formOf(visit: Visit): Promise<Response> {
  const indicator = await findIndicator(visit.platform.db, visit.params['slug'] ?? '');
  return indicator === undefined ? visit.notFound() : showChange(visit, indicator, typedOf(indicator));
}

async function change(visit: Visit): Promise<Response> {
  const indicator = await findIndicator(visit.platform.db, visit.params['slug'] ?? '');
  if (indicator === undefined) return visit.notFound();
  const sent = await visit.form();
  const typed = { ...sent.fields, region: indicator.regionId, field: indicator.field };
  const read = readTerms({ ...sent, text: (name) => (typed as Typed)[name] ?? '' });
  if (!read.ok) return showChange(visit, indicator, typed, read.error);
  const { regionId: _, field: __, ...terms } = read.value;
  const from = /^\d{1,6}$/.test(sent.text('from')) ? Number(sent.text('from')) : 0;
  const done = await changeDefinition(
    visit.platform,
    indicator.slug,
    { terms, otherMeasure: sent.text('measure') === 'other', from },
    { official: actingOfficial(visit), reason: sent.text('reason') },
  );
  if (!done.ok) {
    if (done.error === 'no-such-indicator') return visit.notFound();
    return done.error === 'movedOn'
      ? showChange(visit, indicator, { ...typed, from: String(indicator.number) }, { name: 'movedOn' })
      : showChange(visit, indicator, typed, { reason: done.error });
  }
  return visit.seeOther(pathOf(indicator), organise(visit.locale)(done.value));
}

function typedOf({ decimals, translations, language, ...indicator }: Indicator): Typed {
  const other = translations[language === 'en' ? 'es' : 'en'];
  const { regionId: region, id: _, number, measure: __, slug: ___, ...texts } = indicator;
  return {
    ...texts,
    from: String(number),
    measure: 'same',
    region,
    language,
    decimals: String(decimals),
    otherName: other?.name ?? '',
    otherDefinition: other?.definition ?? '',
  };
}

export const organiseRoutes: readonly Route[] = [
  get('/indicators/new', organiserAnywhere, (visit) => showNew(visit)),
  post('/indicators/new', organiserAnywhere, add),
  get('/indicators/:slug/change', organiser, formOf),
  post('/indicators/:slug/change', organiser, change),
];
