/** The form for a statement of one's own; it comes back with what was typed, and with statements that are much alike. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import {
  button,
  checkbox,
  columns,
  errorSummary,
  form,
  html,
  icon,
  linkButton,
  notice,
  selectField,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import { longestStatement, type Conversation } from '../conversation.ts';
import type { Similar } from '../../../platform/similar-texts.ts';
import { ownStatementWords } from '../words/own-statement.ts';

export interface TypedStatement {
  readonly key: string;
  readonly text: string;
  readonly language: string;
  readonly agree: boolean;
}

export interface OwnStatementParts {
  readonly locale: Locale;
  readonly conversation: Conversation;
  readonly typed: TypedStatement;
  readonly problem: { readonly field: 'text' | 'language' | undefined; readonly sentence: string } | undefined;
  readonly similar: readonly Similar[];
}

export function ownStatementPage(parts: OwnStatementParts): Content {
  const { locale, conversation, typed, problem, similar } = parts;
  const t = ownStatementWords(locale);
  const base = `/conversations/${conversation.slug}`;
  const wrong = (field: 'text' | 'language'): string | undefined =>
    problem?.field === field ? problem.sentence : undefined;
  const languages = [...new Set<string>([...locales, typed.language])];
  const asked: Content = [
    problem !== undefined &&
      errorSummary({
        title: t('problemTitle'),
        errors: [{ ...(problem.field === undefined ? {} : { field: problem.field }), message: problem.sentence }],
      }),
    similar.length > 0 && alike(locale, base, similar),
    form({
      action: `${base}/statements/new`,
      hidden: { key: typed.key, ...(similar.length > 0 ? { different: 'yes' } : {}) },
      body: [
        html`<statement-counter most="${longestStatement}" data-left="${t('left')}" data-over="${t('over')}"
          >${textArea({
            name: 'text',
            label: t('text'),
            hint: t('textHint', { most: longestStatement }),
            value: typed.text,
            error: wrong('text'),
            rows: 4,
            required: true,
          })}
          <p class="hint statement-count" data-count hidden></p>
          <p class="visually-hidden" role="status" data-said></p
        ></statement-counter>`,
        selectField({
          name: 'language',
          label: t('language'),
          error: wrong('language'),
          value: typed.language,
          options: languages.map((value) => ({
            value,
            label: (localeNames as Readonly<Record<string, string>>)[value] ?? languageName(locale, value),
          })),
        }),
        // What waits cannot be voted on yet: its author is asked once it is published.
        conversation.moderation === 'after' &&
          checkbox({ name: 'agree', label: t('agree'), hint: t('agreeHint'), checked: typed.agree }),
      ],
      buttons: [
        button({ label: similar.length > 0 ? t('sendAnyway') : t('send') }),
        linkButton({ href: `${base}/vote`, label: t('back'), kind: 'quiet' }),
      ],
    }),
  ];
  return columns(asked, advice(locale));
}

const alike = (locale: Locale, base: string, similar: readonly Similar[]): Content => {
  const t = ownStatementWords(locale);
  return notice({
    kind: 'warning',
    title: t('similarTitle'),
    announce: true,
    body: [
      html`<p>${t('similarBody')}</p>`,
      similar.map(
        ({ number, text, language }) =>
          html`<div class="statement-alike">
            <blockquote lang="${language}">${text}</blockquote>
            <a href="${base}/vote?statement=${number}">${t('voteOnIt')}</a>
          </div>`,
      ),
    ],
  });
};

function advice(locale: Locale): Content {
  const t = ownStatementWords(locale);
  return html`<aside class="statement-advice">
    <h2>${t('adviceTitle')}</h2>
    <ul>
      ${([t('advice1'), t('advice2'), t('advice3'), t('advice4')] as const).map((line) => html`<li>${icon('check')}<span>${line}</span></li>`)}
    </ul>
    <dl>
      <div>
        <dt>${icon('check')}<span>${t('good')}</span></dt>
        <dd>${t('goodExample')}</dd>
      </div>
      <div>
        <dt>${icon('cross')}<span>${t('bad')}</span></dt>
        <dd>${t('badExample')}</dd>
      </div>
    </dl>
  </aside>`;
}
