/** The page of one project: what it is, what it costs, and the idea and review it comes from. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, money, percent } from '../../../platform/i18n/format.ts';
import { html, markdown, moreLink, section, summaryList, type Content } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney, type Budget, type Phase } from '../budget.ts';
import type { Idea, Review } from '../store/ideas.ts';
import type { StoredProject } from '../store/projects.ts';
import { resident } from '../words/resident.ts';
import { ideaReviews } from './idea.ts';

export function projectPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly budget: Budget;
  readonly phase: Phase;
  readonly project: StoredProject;
  readonly origin: { readonly idea: Idea; readonly reviews: readonly Review[] } | undefined;
}): Content {
  const { locale, timeZone, budget, phase, project, origin } = parts;
  const t = resident(locale);
  const text = inLanguage(project, 'description', locale);
  const row = (term: string, value: Content): { term: string; value: Content }[] => (value ? [{ term, value }] : []);
  return [
    summaryList(
      [
        {
          term: t('cost'),
          value: html`<strong>${money(locale, inMoney(budget, project.cost))}</strong> (${t('share', {
              percent: percent(locale, project.cost / budget.amount, 1),
            })})`,
        },
        ...row(t('category'), project.categories.join(', ')),
        ...row(t('district'), project.district),
        ...row(t('targets'), project.targets.join(', ')),
        { term: t('number'), value: project.id },
      ],
      { boxed: true },
    ),
    html`<div lang="${text.language}">
      ${text.text.trim() === '' ? html`<p>${t('noText')}</p>` : markdown(text.text)}
    </div>`,
    origin &&
      section({
        title: t('whereFrom'),
        body: [
          html`<p>
            <a href="/budgets/${budget.slug}/ideas/${origin.idea.id}">${t('fromIdea', { title: origin.idea.title })}</a
            >, ${date(locale, origin.idea.submittedAt, timeZone)}
          </p>`,
          html`<h3>${t('reviewSaid')}</h3>`,
          ideaReviews(locale, timeZone, budget, origin.reviews),
        ],
      }),
    html`<ul class="link-list">
      ${phase === 'voting' ? html`<li>${moreLink(`/budgets/${budget.slug}/vote`, t('voteNow'))}</li>` : ''}
      ${phase === 'result' ? html`<li>${moreLink(`/budgets/${budget.slug}/results/projects/${encodeURIComponent(project.id)}`, t('resultOfProject'))}</li>` : ''}
      <li>${moreLink(`/budgets/${budget.slug}`, t('back'))}</li>
    </ul>`,
  ];
}
