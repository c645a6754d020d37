/** The limits of a budget: what holds now, one small form for each kind of limit, and one to take a limit away. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkboxGroup,
  errorSummary,
  form,
  html,
  moneyField,
  numberField,
  prose,
  radioGroup,
  section,
  selectField,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { GroupLimit } from '../../../rules/budgeting/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { type Budget } from '../budget.ts';
import type { LimitName } from '../change-limits.ts';
import { groupValue, limitValue, type LimitAct } from '../read-limits-form.ts';
import { limitsInForce } from '../rule-shapes.ts';
import type { StoredProject } from '../store/projects.ts';
import { limitWords } from '../words/limits.ts';
import { limitSentences, nameIn } from './rule-words.ts';

export interface LimitsPageParts {
  readonly budget: Budget;
  readonly projects: readonly StoredProject[];
  /** Until voting opens. */
  readonly open: boolean;
  /** The form that came back: what was typed, and what is wrong with it. */
  readonly returned?: ReturnedLimit | undefined;
}

export interface ReturnedLimit {
  readonly act: LimitAct;
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly field: string | undefined;
  readonly key: Parameters<ReturnType<typeof limitWords>>[0];
}

type Parts = LimitsPageParts & { readonly locale: Locale };

export function limitsPage(locale: Locale, page: LimitsPageParts): Content {
  const t = limitWords(locale);
  const parts = { ...page, locale };
  const { returned } = page;
  const field = returned === undefined ? undefined : fieldName(returned.act, returned.field ?? '');
  return [
    returned !== undefined &&
      errorSummary({
        title: t('problemTitle'),
        errors: [{ message: t(returned.key), ...(returned.field === undefined ? {} : { field }) }],
      }),
    section({ title: t('now'), body: limitsNow(parts) }),
    page.open && [votesForm(parts), exclusiveForm(parts), groupForm(parts), removeForm(parts)],
  ];
}

/** Each limit with its name and its sentences. */
function named({ locale, budget, projects }: Parts): readonly { limit: LimitName; words: string; stale: boolean }[] {
  const { minVotes, exclusive = [], groups = [] } = budget.limits;
  const nameOf = nameIn(locale, projects);
  const say = (limits: Budget['limits']): string => limitSentences(locale, budget, limits, nameOf).join(' ');
  const isStale = (limits: Budget['limits']): boolean =>
    limitSentences(locale, budget, limitsInForce(limits, projects), nameOf).length === 0;
  return [
    ...(minVotes === undefined ? [] : [{ limit: { kind: 'votes' } as const, words: say({ minVotes }), stale: false }]),
    ...exclusive.map((ids) => ({
      limit: { kind: 'exclusive', projects: ids } as const,
      words: say({ exclusive: [ids] }),
      stale: isStale({ exclusive: [ids] }),
    })),
    ...groups.map((group) => ({
      limit: { kind: 'group', of: group.of, name: group.name } as const,
      words: say({ groups: [group] }),
      stale: isStale({ groups: [group] }),
    })),
  ];
}

function limitsNow(parts: Parts): Content {
  const t = limitWords(parts.locale);
  const limits = named(parts);
  if (limits.length === 0) return html`<p>${t('none')}</p>`;
  return prose(
    html`<ul>
      ${limits.map(({ words, stale }) => html`<li>${words}${stale && html` <em>${t('stale')}</em>`}</li>`)}
    </ul>`,
  );
}

/** Fields of different forms on one page need names of their own. */
export const fieldName = (act: LimitAct, name: string): string => (name === 'reason' ? `${act}Reason` : name);

function limitForm(
  parts: Parts,
  act: LimitAct,
  texts: { title: string; lead?: string; button: string },
  body: Content,
) {
  const t = limitWords(parts.locale);
  const draft = parts.budget.publishedAt === null;
  return section({
    title: texts.title,
    lead: texts.lead,
    body: form({
      action: `/budgets/${parts.budget.slug}/organise/limits`,
      label: texts.title,
      hidden: { act },
      body: [
        body,
        textArea({
          ...field(parts, act, 'reason'),
          label: draft ? t('reasonDraft') : t('reason'),
          hint: draft ? undefined : t('reasonHint'),
          rows: 2,
          required: !draft,
        }),
      ],
      buttons: button({ label: texts.button, kind: act === 'remove' ? 'danger' : 'primary' }),
    }),
  });
}

/** With what was typed and what is wrong with it, where this is the form that came back. */
function field(
  { locale, returned }: Parts,
  act: LimitAct,
  name: string,
): { name: string; value: string; error?: string } {
  const own = returned?.act === act ? returned : undefined;
  const error = own !== undefined && own.field === name ? { error: limitWords(locale)(own.key) } : {};
  return { name: fieldName(act, name), value: own?.text(fieldName(act, name)) ?? '', ...error };
}

function votesForm(parts: Parts): Content {
  const t = limitWords(parts.locale);
  const typed = field(parts, 'votes', 'minVotes');
  const value = parts.returned?.act === 'votes' ? typed.value : String(parts.budget.limits.minVotes ?? '');
  return limitForm(
    parts,
    'votes',
    { title: t('votesTitle'), lead: t('votesLead'), button: t('save') },
    numberField({ ...typed, value, label: t('minVotes'), hint: t('minVotesHint'), min: 1, max: 999_999 }),
  );
}

function exclusiveForm(parts: Parts): Content {
  const { locale, projects, returned } = parts;
  const t = limitWords(locale);
  const texts = { title: t('exclusiveTitle'), lead: t('exclusiveLead'), button: t('add') };
  if (projects.length < 2) return section({ ...texts, body: html`<p>${t('fewProjects')}</p>` });
  const { value: _, ...typed } = field(parts, 'exclusive', 'projects');
  return limitForm(
    parts,
    'exclusive',
    texts,
    checkboxGroup({
      ...typed,
      legend: t('projects'),
      values: returned?.act === 'exclusive' ? returned.all('projects') : [],
      options: projects.map((project) => ({ value: project.id, label: inLanguage(project, 'name', locale).text })),
    }),
  );
}

function groupForm(parts: Parts): Content {
  const { locale, projects } = parts;
  const t = limitWords(locale);
  const texts = { title: t('groupTitle'), lead: t('groupLead'), button: t('add') };
  const options = [
    { label: t('categories'), options: groupOptions('category', projects, t('noCategory')) },
    { label: t('districts'), options: groupOptions('district', projects, t('noDistrict')) },
  ].filter((group) => group.options.length > 0);
  if (options.length === 0) return section({ ...texts, body: html`<p>${t('noGroups')}</p>` });
  const amount = { hint: t('amountHint'), prefix: '$' };
  return limitForm(parts, 'group', texts, [
    selectField({
      ...field(parts, 'group', 'group'),
      label: t('group'),
      hint: t('groupAgain'),
      placeholder: t('groupPlaceholder'),
      options,
      required: true,
    }),
    moneyField({ ...field(parts, 'group', 'atMost'), ...amount, label: t('atMost') }),
    moneyField({ ...field(parts, 'group', 'atLeast'), ...amount, label: t('atLeast') }),
  ]);
}

/** Those that projects have, in the order of the alphabet; nothing where none of them has one. */
function groupOptions(
  of: GroupLimit['of'],
  projects: readonly StoredProject[],
  nameless: string,
): readonly { value: string; label: string }[] {
  const names = projects.map(({ categories, district }) => (of === 'district' ? [district ?? ''] : categories));
  const given = [...new Set(names.flat().filter((name) => name !== ''))].toSorted((a, b) => a.localeCompare(b));
  if (given.length === 0) return [];
  const hasNameless = names.some((list) => list.length === 0 || list.includes(''));
  return [
    ...given.map((name) => ({ value: groupValue({ of, name }), label: name })),
    ...(hasNameless ? [{ value: groupValue({ of, name: '' }), label: nameless }] : []),
  ];
}

function removeForm(parts: Parts): Content {
  const limits = named(parts);
  if (limits.length === 0) return '';
  const t = limitWords(parts.locale);
  return limitForm(
    parts,
    'remove',
    { title: t('removeTitle'), button: t('remove') },
    radioGroup({
      ...field(parts, 'remove', 'limit'),
      legend: t('limit'),
      options: limits.map(({ limit, words }) => ({ value: limitValue(limit), label: words })),
    }),
  );
}
