/** The three forms of a plan: terms, need, and the table of regions. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader, type Content } from '../../../platform/ui/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import { changePlan } from '../change-allocation.ts';
import { knownIndicators } from '../indicator-figures.ts';
import { profileFormPage } from '../pages/profile-form.ts';
import { tableFormPage } from '../pages/table-form.ts';
import { termsFormPage } from '../pages/terms-form.ts';
import type { Plan } from '../plan.ts';
import {
  mostIndicators,
  profileRows,
  readProfileForm,
  typedProfile,
  type ProfileFormProblems,
} from '../read-profile-form.ts';
import { readTable, writeTable, type TableProblem } from '../read-table.ts';
import { floorRows, mostFloors, readTermsForm, typedTerms, type TermProblems } from '../read-terms-form.ts';
import { namedAllocation, organiser } from '../scope.ts';
import { sharedRegions } from '../store/regions.ts';
import { planWords } from '../words/plan.ts';
import { consoleCrumbs, titleUnder } from './crumbs.ts';

type Typed = Readonly<Record<string, string>>;

const places = (allocation: Allocation, form: 'terms' | 'profile' | 'table') => ({
  action: `${pathOf(allocation)}/${form}`,
  back: `${pathOf(allocation)}/organise`,
});

const page = (
  visit: Visit,
  allocation: Allocation,
  form: 'terms' | 'profile' | 'table',
  wrong: boolean,
  body: Content,
) => {
  const t = planWords(visit.locale);
  return visit.page({
    title: titleUnder(visit.locale, allocation, t(`${form}Title`)),
    heading: pageHeader({ title: t(`${form}Title`), lead: t(`${form}Lead`) }),
    breadcrumbs: consoleCrumbs(visit.locale, allocation),
    status: wrong ? 422 : 200,
    body,
  });
};

/** Saves a part of the plan and goes back to the console. */
async function save(visit: Visit, allocation: Allocation, part: Partial<Plan>): Promise<Response> {
  const done = await changePlan(visit.platform, allocation.id, actingOfficial(visit), part);
  const t = planWords(visit.locale);
  return visit.seeOther(`${pathOf(allocation)}/organise`, t(done.ok ? 'saved' : 'adopted'));
}

function showTerms(visit: Visit, allocation: Allocation, typed: Typed, problems: TermProblems = {}): Promise<Response> {
  const floors = floorRows({ text: (name) => typed[name] ?? '' });
  const wrong = Object.keys(problems).length > 0;
  return page(
    visit,
    allocation,
    'terms',
    wrong,
    termsFormPage(visit.locale, { ...places(allocation, 'terms'), typed, problems, floors }),
  );
}

async function saveTerms(visit: Visit): Promise<Response> {
  const [allocation, form] = [await namedAllocation(visit), await visit.form()];
  if (form.text('intent') === 'longer') {
    const at = floorRows(form);
    const fresh = { [`floor-${at}-kind`]: 'most-need', [`floor-${at}-of`]: 'people' };
    return showTerms(visit, allocation, { ...fresh, ...form.fields, floorRows: String(Math.min(mostFloors, at + 1)) });
  }
  const terms = readTermsForm(form);
  return terms.ok
    ? save(visit, allocation, { terms: terms.value })
    : showTerms(visit, allocation, form.fields, terms.error);
}

async function showProfile(
  visit: Visit,
  allocation: Allocation,
  typed: Typed,
  problems: ProfileFormProblems = {},
): Promise<Response> {
  const rows = profileRows({ text: (name) => typed[name] ?? '' });
  const own = [...new Set(allocation.plan.table.rows.flatMap(({ values }) => Object.keys(values)))];
  const known = await knownIndicators(visit.platform.db, visit.locale);
  const indicators = [
    ...known,
    ...own.filter((key) => !known.some(({ value }) => value === key)).map((key) => ({ value: key, label: key })),
  ];
  const wrong = Object.keys(problems).length > 0;
  return page(
    visit,
    allocation,
    'profile',
    wrong,
    profileFormPage(visit.locale, { ...places(allocation, 'profile'), typed, problems, rows, indicators }),
  );
}

async function saveProfile(visit: Visit): Promise<Response> {
  const [allocation, form] = [await namedAllocation(visit), await visit.form()];
  if (form.text('intent') === 'longer')
    return showProfile(visit, allocation, {
      ...form.fields,
      rows: String(Math.min(mostIndicators, profileRows(form) + 1)),
    });
  const read = readProfileForm(form);
  return read.ok ? save(visit, allocation, read.value) : showProfile(visit, allocation, form.fields, read.error);
}

async function showTable(
  visit: Visit,
  allocation: Allocation,
  typed?: Typed,
  problems: readonly TableProblem[] = [],
): Promise<Response> {
  const regions = await sharedRegions(visit.platform.db, allocation.regionId, allocation.level);
  const { table } = allocation.plan;
  return page(
    visit,
    allocation,
    'table',
    problems.length > 0,
    tableFormPage(visit.locale, {
      ...places(allocation, 'table'),
      typed: typed ?? { table: writeTable(table, regions), source: table.source },
      problems,
      regions,
    }),
  );
}

async function saveTable(visit: Visit): Promise<Response> {
  const [allocation, form] = [await namedAllocation(visit), await visit.form()];
  const regions = await sharedRegions(visit.platform.db, allocation.regionId, allocation.level);
  const read = readTable(form.text('table'), form.text('source').trim(), regions);
  return read.ok
    ? save(visit, allocation, { table: read.value })
    : showTable(visit, allocation, form.fields, read.error);
}

export const planRoutes: readonly Route[] = [
  get('/investment/:slug/terms', organiser, async (visit) => {
    const allocation = await namedAllocation(visit);
    return showTerms(visit, allocation, typedTerms(allocation.plan.terms));
  }),
  post('/investment/:slug/terms', organiser, saveTerms),
  get('/investment/:slug/profile', organiser, async (visit) => {
    const allocation = await namedAllocation(visit);
    return showProfile(visit, allocation, typedProfile(allocation.plan.profile, allocation.plan.gap));
  }),
  post('/investment/:slug/profile', organiser, saveProfile),
  get('/investment/:slug/table', organiser, async (visit) => showTable(visit, await namedAllocation(visit))),
  post('/investment/:slug/table', organiser, saveTable, { maxBody: 1024 * 1024 }),
];
