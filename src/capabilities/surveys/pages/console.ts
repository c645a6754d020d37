/** The organiser's console: where the survey stands, its questions and quotas, what to do now, and what was done. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import { actSection, returnedSummary, type ActForms } from '../../../platform/console-acts.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import {
  actionForm,
  badge,
  dataTable,
  fileList,
  html,
  keyFigures,
  linkButton,
  moreLink,
  phases,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Standing } from '../../../rules/survey/index.ts';
import type { Question } from '../question.ts';
import type { StoredQuota } from '../store/questions.ts';
import { pathOf, type State, type Survey } from '../survey.ts';
import { common } from '../words/common.ts';
import { organiseWords } from '../words/organise.ts';
import { resultWords } from '../words/results.ts';
import { quotaName } from './overview.ts';

export type ConsoleAct = 'publish' | 'close';

export interface ConsoleParts extends ActForms<ConsoleAct> {
  readonly survey: Survey;
  readonly state: State;
  readonly questions: readonly Question[];
  readonly standing: readonly Standing<StoredQuota>[];
  readonly respondents: number;
  readonly overQuota: number;
  /** Auditors see all of it; organisers may also change it. */
  readonly mayOrganise: boolean;
  readonly acts: readonly Act[];
  readonly timeZone: string;
}

export function consolePage(locale: Locale, parts: ConsoleParts): Content {
  const t = organiseWords(locale);
  const { survey, state, problem, mayOrganise } = parts;
  return [
    problem !== undefined && returnedSummary(t(problem.act === 'publish' ? 'publishProblem' : 'closeProblem'), problem),
    nextSection(locale, parts),
    (state === 'open' || state === 'closed') && figuresSection(locale, parts),
    questionsSection(locale, parts),
    quotasSection(locale, parts),
    state === 'closed' &&
      section({
        title: t('files'),
        body: fileList([
          { href: `${pathOf(survey)}/export/all.csv`, label: resultWords(locale)('file.all'), kind: 'CSV' },
        ]),
      }),
    mayOrganise && state === 'closed' && registerSection(locale, parts),
    mayOrganise && state === 'draft' && doing(locale, parts, 'publish'),
    mayOrganise && state === 'open' && doing(locale, parts, 'close'),
    mayOrganise && html`<p>${moreLink(`${pathOf(survey)}/organise/roles`, processRolesTitle(locale))}</p>`,
    actsSection(locale, organiseWords, parts),
  ];
}

const order: readonly State[] = ['draft', 'announced', 'open', 'closed'];

function nextSection(locale: Locale, { survey, state, timeZone }: ConsoleParts): Content {
  const t = organiseWords(locale);
  const when = (at: Date | null): string => (at === null ? '' : dateTime(locale, at, timeZone));
  const here = order.indexOf(state);
  const dates: Readonly<Record<State, Date | null>> = {
    draft: null,
    announced: survey.publishedAt,
    open: survey.opensAt,
    closed: survey.closesAt,
  };
  return section({
    title: t('nextTitle'),
    lead: t(`now.${state}`, { date: when(state === 'announced' ? survey.opensAt : survey.closesAt) }),
    body: phases({
      label: t('nextTitle'),
      words: { done: t('done'), current: t('current'), ahead: t('ahead') },
      phases: order.map((step, at) => ({
        label: t(`step.${step}`),
        state: at < here ? 'done' : at === here ? 'current' : 'ahead',
        when: when(dates[step]),
      })),
    }),
  });
}

const figuresSection = (locale: Locale, { state, respondents, overQuota, standing }: ConsoleParts): Content => {
  const t = organiseWords(locale);
  return section({
    title: t('figures'),
    ...(state === 'open' ? { lead: t('privateUntilClose') } : {}),
    body: keyFigures([
      { label: t('respondents'), value: number(locale, respondents) },
      ...(standing.length === 0 ? [] : [{ label: t('overQuota'), value: number(locale, overQuota) }]),
    ]),
  });
};

function questionsSection(locale: Locale, { survey, state, questions, mayOrganise }: ConsoleParts): Content {
  const t = organiseWords(locale);
  const base = pathOf(survey);
  const changes = state === 'draft' && mayOrganise;
  return section({
    id: 'questions',
    title: t('questions'),
    ...(changes ? { lead: t('questionsLead') } : {}),
    body: [
      questions.length === 0
        ? html`<p>${t('noQuestions')}</p>`
        : html`<ol class="survey-preview">
            ${questions.map(
              (question, at) =>
                html`<li>
                  <p class="survey-preview-text">${question.text}</p>
                  <p class="facts"><span>${common(locale)(`kind.${question.kind}`)}</span></p>
                  ${question.options.length > 0 && html`<p class="survey-preview-options">${question.options.join(' · ')}</p>`}
                  ${
                    changes &&
                    html`<div class="actions">
                      ${linkButton({ href: `${base}/questions/${question.number}`, label: t('editQuestion'), kind: 'quiet' })}
                      ${at > 0 && moving(locale, base, question, 'up')} ${moving(locale, base, question, 'remove')}
                    </div>`
                  }
                </li>`,
            )}
          </ol>`,
      changes &&
        html`<div class="actions">
          ${linkButton({ href: `${base}/questions/new`, label: t('addQuestion'), kind: 'secondary', icon: 'plus' })}
        </div>`,
    ],
  });
}

/** Questions with one answer can stand among the polls; what they measure there is said on a page of that room. */
function registerSection(locale: Locale, { survey, questions }: ConsoleParts): Content {
  const t = organiseWords(locale);
  const fitting = questions.filter(({ kind }) => kind === 'single' || kind === 'scale');
  return (
    fitting.length > 0 &&
    section({
      title: t('registerTitle'),
      lead: t('registerLead'),
      body: html`<ul>
        ${fitting.map(({ number: n, text }) => html`<li>${moreLink(`/polls${pathOf(survey)}/${n}`, text)}</li>`)}
      </ul>`,
    })
  );
}

/** The button says which question it moves, for those who only hear it. */
const moving = (locale: Locale, base: string, question: Question, act: 'up' | 'remove'): Content =>
  actionForm({
    action: `${base}/questions/${question.number}/move`,
    label: html`${organiseWords(locale)(act)}<span class="visually-hidden">: ${question.text}</span>`,
    kind: 'quiet',
    hidden: { act },
  });

function quotasSection(locale: Locale, { survey, state, standing, mayOrganise }: ConsoleParts): Content {
  const t = organiseWords(locale);
  return section({
    id: 'quotas',
    title: t('quotas'),
    lead: standing.length === 0 ? t('noQuotas') : t('quotasLead'),
    body: [
      standing.length > 0 &&
        dataTable({
          caption: t('quotas'),
          captionHidden: true,
          dense: true,
          columns: [
            { label: t('quotaOf') },
            { label: t('wanted'), numeric: true },
            { label: t('got'), numeric: true },
            { label: t('left'), numeric: true },
          ],
          rows: standing.map(({ quota, got, left, full }) => [
            quotaName(locale, quota),
            number(locale, quota.wanted),
            number(locale, got),
            full ? badge({ label: t('full'), tone: 'success' }) : number(locale, left),
          ]),
        }),
      state === 'draft' &&
        mayOrganise &&
        html`<div class="actions">
          ${linkButton({ href: `${pathOf(survey)}/quotas`, label: t('setQuotas'), kind: 'secondary' })}
        </div>`,
    ],
  });
}

/** Publishing and closing. */
function doing(locale: Locale, parts: ConsoleParts, act: ConsoleAct): Content {
  const { survey, timeZone } = parts;
  const t = organiseWords(locale);
  return actSection(t, parts, {
    at: pathOf(survey),
    act,
    lead: t(`${act}Lead`, { date: dateTime(locale, survey.closesAt, timeZone) }),
    danger: act === 'close',
  });
}
