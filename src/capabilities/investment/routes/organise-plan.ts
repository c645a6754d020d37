/** The three forms of a plan: terms, need, and the table of regions. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader, type Content } from '../../../platform/ui/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import { changePlan, markOfPart } from '../change-allocation.ts';
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

type PlanForm = 'terms' | 'profile' | 'table';

/** Which parts of the plan each form holds. */
const parts: Readonly<Record<PlanForm, readonly (keyof Plan)[]>> = {
  terms: ['terms'],
  profile: ['profile', 'gap'],
  table: ['table'],
};

/** `movedOn`: the form came back because somebody else had changed what it holds. It then carries the mark of theirs, so that it can be saved. */
const frame = (allocation: Allocation, form: PlanForm, typed: Typed | undefined, movedOn: boolean) => ({
  action: `${pathOf(allocation)}/${form}`,
  back: `${pathOf(allocation)}/organise`,
  seen: (movedOn ? undefined : typed?.['seen']) ?? markOfPart(allocation.plan, parts[form]),
  movedOn,
});

const page = (visit: Visit, allocation: Allocation, form: PlanForm, wrong: boolean, body: Content) => {
  const t = planWords(visit.locale);
  return visit.page({
    title: titleUnder(visit.locale, allocation, t(`${form}Title`)),
    heading: pageHeader({ title: t(`${form}Title`), lead: t(`${form}Lead`) }),
    breadcrumbs: consoleCrumbs(visit.locale, allocation),
    status: wrong ? 422 : 200,
    body,
  });
};

/** Saves a part of the plan and goes back to the console; `again` shows the form where somebody else was faster. */
async function save(
  visit: Visit,
  allocation: Allocation,
  { part, seen, again }: { part: Partial<Plan>; seen: string; again: (now: Allocation) => Promise<Response> },
): Promise<Response> {
  const done = await changePlan(visit.platform, allocation.id, actingOfficial(visit), part, seen || undefined);
  if (!done.ok && done.error === 'movedOn') return again(await namedAllocation(visit));
  const t = planWords(visit.locale);
  return visit.seeOther(`${pathOf(allocation)}/organise`, t(done.ok ? 'saved' : 'adopted'));
}

function showTerms(
  visit: Visit,
  allocation: Allocation,
  typed: Typed,
  problems: TermProblems = {},
  movedOn = false,
): Promise<Response> {
  const floors = floorRows({ text: (name) => typed[name] ?? '' });
  const wrong = movedOn || Object.keys(problems).length > 0;
  return page(
    visit,
    allocation,
    'terms',
    wrong,
    termsFormPage(visit.locale, { ...frame(allocation, 'terms', typed, movedOn), typed, problems, floors }),
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
    ? save(visit, allocation, {
        part: { terms: terms.value },
        seen: form.text('seen'),
        again: (now) => showTerms(visit, now, form.fields, {}, true),
      })
    : showTerms(visit, allocation, form.fields, terms.error);
}

async function showProfile(
  visit: Visit,
  allocation: Allocation,
  typed: Typed,
  problems: ProfileFormProblems = {},
  movedOn = false,
): Promise<Response> {
  const rows = profileRows({ text: (name) => typed[name] ?? '' });
  const own = [...new Set(allocation.plan.table.rows.flatMap(({ values }) => Object.keys(values)))];
  const known = await knownIndicators(visit.platform.db, visit.locale);
  const indicators = [
    ...known,
    ...own.filter((key) => !known.some(({ value }) => value === key)).map((key) => ({ value: key, label: key })),
  ];
  const wrong = movedOn || Object.keys(problems).length > 0;
  return page(
    visit,
    allocation,
    'profile',
    wrong,
    profileFormPage(visit.locale, {
      ...frame(allocation, 'profile', typed, movedOn),
      typed,
      problems,
      rows,
      indicators,
    }),
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
  return read.ok
    ? save(visit, allocation, {
        part: read.value,
        seen: form.text('seen'),
        again: (now) => showProfile(visit, now, form.fields, {}, true),
      })
    : showProfile(visit, allocation, form.fields, read.error);
}

async function showTable(
  visit: Visit,
  allocation: Allocation,
  typed?: Typed,
  problems: readonly TableProblem[] = [],
  movedOn = false,
): Promise<Response> {
  const regions = await sharedRegions(visit.platform.db, allocation.regionId, allocation.level);
  const { table } = allocation.plan;
  return page(
    visit,
    allocation,
    'table',
    movedOn || problems.length > 0,
    tableFormPage(visit.locale, {
      ...frame(allocation, 'table', typed, movedOn),
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
    ? save(visit, allocation, {
        part: { table: read.value },
        seen: form.text('seen'),
        again: (now) => showTable(visit, now, form.fields, [], true),
      })
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
  post('/investment/:slug/table', organiser, saveTable, { maxBody: 4 * 1024 * 1024 }),
];
