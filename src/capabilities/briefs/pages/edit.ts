/** Where a brief is written: its text, its claims one by one, the balance meter, and what stands between it and publication. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  actionForm,
  button,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  moreLink,
  notice,
  section,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { balanceOf, type BriefContent, type Claim } from '../../../rules/brief/index.ts';
import { pathOf, type Brief } from '../brief.ts';
import type { Obstacle } from '../publish-brief.ts';
import { longest } from '../read-claim.ts';
import { common } from '../words/common.ts';
import { edit } from '../words/edit.ts';
import { figureWords } from '../words/figures.ts';
import { reading } from '../words/reading.ts';
import { balanceTable } from './balance.ts';
import { figureRows } from './figure-form.ts';
import { headingOf } from './tables.ts';

export interface EditPageParts {
  readonly brief: Brief;
  readonly content: BriefContent;
  readonly obstacles: readonly Obstacle[];
  readonly rolesPath: string;
  readonly reasonProblem?: 'reasonMissing' | 'reasonTooLong';
  /** Texts that were typed into an older version. */
  readonly late?: Readonly<Record<string, string>>;
}

export function editPage(
  locale: Locale,
  { brief, content, obstacles, rolesPath, reasonProblem, late }: EditPageParts,
): Content {
  const t = edit(locale);
  const path = pathOf(brief);
  const other = content.title.language === 'en' ? 'es' : 'en';
  return [
    errorSummary({ title: t('problems'), errors: late === undefined ? [] : [{ message: t('meanwhile') }] }),
    html`<ul class="link-list">
      <li>${moreLink(`${path}/versions/${brief.newest}`, t('read', { n: brief.newest }))}</li>
      <li>${moreLink(`${path}/versions`, reading(locale)('versions'))}</li>
      <li>${moreLink(`${path}/moderate`, t('moderateTitle'))}</li>
      <li>${moreLink(rolesPath, t('rolesFor'))}</li>
    </ul>`,
    section({
      title: t('text'),
      body: form({
        action: `${path}/edit`,
        hidden: { from: String(brief.newest) },
        body: [
          textField({
            name: 'title',
            label: t('title'),
            value: late?.['title'] ?? content.title.text,
            maxlength: longest.line,
            required: true,
          }),
          textArea({
            name: 'summary',
            label: t('summary'),
            hint: t('summaryHint'),
            value: late?.['summary'] ?? content.summary.text,
            rows: 14,
            maxlength: 12_000,
          }),
          fieldset({
            legend: t('inOther'),
            body: [
              textField({
                name: 'titleOther',
                label: t('title'),
                value: late?.['titleOther'] ?? content.title.translations[other] ?? '',
                maxlength: longest.line,
              }),
              textArea({
                name: 'summaryOther',
                label: t('summary'),
                value: late?.['summaryOther'] ?? content.summary.translations[other] ?? '',
                rows: 8,
                maxlength: 12_000,
              }),
            ],
          }),
          textField({ name: 'note', label: t('note'), value: late?.['note'] ?? '', maxlength: 300 }),
        ],
        buttons: button({ label: t('save') }),
      }),
    }),
    section({
      title: t('claims'),
      id: 'claims',
      body: [
        html`<ol class="brief-edit-claims">
          ${content.claims.map((claim) => claimRow(locale, brief, claim))}
        </ol>`,
        linkButton({ href: `${path}/claims/new`, label: t('addClaim'), kind: 'secondary' }),
      ],
    }),
    section({ title: figureWords(locale)('title'), id: 'figures', body: figureRows(locale, brief, content) }),
    section({ title: t('balance'), id: 'balance', body: balanceTable(locale, balanceOf(content)) }),
    section({
      title: t('publishTitle'),
      id: 'publish',
      lead: t('publishLead', { n: brief.newest }),
      body: [
        obstacles.length > 0 &&
          notice({
            kind: 'warning',
            body: html`<ul>
              ${obstacles.map((obstacle) => html`<li>${t(`obstacle.${obstacle}`)}</li>`)}
            </ul>`,
          }),
        obstacles.length === 0 &&
          form({
            action: `${path}/publish`,
            hidden: { version: String(brief.newest) },
            body: textArea({
              name: 'reason',
              label: t('reason'),
              value: '',
              rows: 2,
              maxlength: 1_000,
              required: true,
              error: reasonProblem === undefined ? undefined : t(reasonProblem),
            }),
            buttons: button({ label: t('publish', { n: brief.newest }) }),
          }),
      ],
    }),
  ];
}

function claimRow(locale: Locale, brief: Brief, claim: Claim): Content {
  const t = edit(locale);
  const c = common(locale);
  const path = `${pathOf(brief)}/claims/${claim.key}`;
  const act = (does: 'up' | 'down' | 'remove'): Content =>
    actionForm({ action: `${path}/act`, label: t(does), hidden: { does, from: String(brief.newest) }, kind: 'quiet' });
  return html`<li>
    <p>
      <strong>${headingOf(locale, claim)}</strong> · ${c(`kind.${claim.kind}`)} · ${c(`side.${claim.side}`)} ·
      ${claim.check === null ? t('notChecked') : c(`verdict.${claim.check.verdict}`)} ·
      ${c('sourcesCount', { n: claim.sources.length })}
    </p>
    <div class="actions">
      ${linkButton({ href: path, label: t('change'), kind: 'quiet' })} ${act('up')} ${act('down')} ${act('remove')}
    </div>
  </li>`;
}
