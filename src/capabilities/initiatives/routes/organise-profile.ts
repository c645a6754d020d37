/** Organisers add rules profiles in the browser: start from one that is there, see what it means, save it as a version. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { dayIn } from '../../../platform/local-time.ts';
import { regionsWithRole, role } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { lifeOf } from '../../../rules/petition/life.ts';
import { profileName, type RulesProfile } from '../../../rules/petition/profile.ts';
import { stepsOf } from '../../../rules/petition/steps.ts';
import { addDays, numberOf } from '../../../rules/petition/calendar.ts';
import { addProfile, isShipped } from '../add-profile.ts';
import { profileFormPage } from '../pages/profile-form.ts';
import type { ProfilePreview } from '../pages/profile-preview.ts';
import { profileFields } from '../profile-fields.ts';
import { readProfileForm, type ProfileProblems, type ProfileTerms } from '../read-profile-form.ts';
import { allProfiles } from '../store/profiles.ts';
import { overviewWords } from '../words/overview.ts';
import { profileWords } from '../words/profile-form.ts';
import { crumbs } from './crumbs.ts';

const organisers = role(['organiser'], 'anywhere');

async function show(
  visit: Visit,
  typed: Readonly<Record<string, string>>,
  problems: ProfileProblems = {},
  more: { readonly from?: string; readonly preview?: ProfilePreview } = {},
): Promise<Response> {
  const { locale, platform } = visit;
  const t = profileWords(locale);
  const regions = await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']);
  return visit.page({
    title: t('title'),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    breadcrumbs: [...crumbs(locale), { href: '/initiatives/rules', label: overviewWords(locale)('rulesTitle') }],
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body:
      regions.length === 0
        ? t('noRegions')
        : profileFormPage(locale, {
            typed,
            problems,
            regions,
            profiles: await allProfiles(platform.db),
            from: more.from ?? '',
            preview: more.preview,
          }),
  });
}

async function start(visit: Visit): Promise<Response> {
  const { platform, url, now } = visit;
  const from = url.searchParams.get('from') ?? '';
  const today = dayIn(now, platform.config.timeZone);
  const base = { holdsFrom: today, calendar: 'california', signing: 'paper', level: 'county' };
  if (from === '') return show(visit, base);
  const profile = (await allProfiles(platform.db)).find((each) => profileName(each) === from);
  if (profile === undefined) return visit.notFound();
  // What was added here goes on as its next version; what comes with the program becomes one of another name.
  const id = isShipped(profile.id) ? '' : profile.id;
  return show(visit, { ...base, ...profileFields(profile), id }, {}, { from });
}

async function send(visit: Visit): Promise<Response> {
  const [{ platform, locale, now }, form] = [visit, await visit.form()];
  const terms = readProfileForm(form);
  const problems: ProfileProblems = {
    ...(form.text('region') === '' ? { region: 'chooseOne' as const } : {}),
    ...(terms.ok ? {} : terms.error),
  };
  const saves = form.text('act') === 'save';
  if (!terms.ok || problems['region'] !== undefined) return show(visit, form.fields, problems);
  if (!saves) {
    const preview = exampleOf(terms.value, dayIn(now, platform.config.timeZone));
    return show(visit, form.fields, {}, { preview });
  }
  const where = { regionId: form.text('region'), reason: form.text('reason').trim() };
  const added = await addProfile(platform, visit.requireAccount().id, terms.value, where);
  if (!added.ok) return show(visit, form.fields, added.error);
  return visit.seeOther(
    `/initiatives/rules/${profileName(added.value)}`,
    profileWords(locale)('saved', { name: profileName(added.value) }),
  );
}

/** A petition submitted today, or on the first day of the rules; the election is the one in November two or three years on. */
function exampleOf(terms: ProfileTerms, today: string): ProfilePreview {
  const profile: RulesProfile = { ...terms, version: 1 };
  const submittedOn = today < terms.holds.from ? terms.holds.from : today;
  const electionOn = terms.qualifies === null ? null : novemberElection(Number(submittedOn.slice(0, 4)) + 2);
  const life = lifeOf(profile, [{ kind: 'submitted', on: submittedOn }]);
  const steps = stepsOf(profile, life, electionOn, submittedOn);
  return { profile, submittedOn, electionOn, example: { life, steps } };
}

/** Day 5 since 1970-01-01, a Thursday, was a Tuesday. */
const tuesday = 5;

/** The Tuesday after the first Monday of November, in this year if it is even, else in the next. */
function novemberElection(from: number): string {
  const year = from + (from % 2);
  let day = `${year}-11-02`;
  while (numberOf(day) % 7 !== tuesday) day = addDays(day, 1);
  return day;
}

export const profileRoutes: readonly Route[] = [
  get('/initiatives/rules/new', organisers, start),
  post('/initiatives/rules/new', organisers, send),
];
