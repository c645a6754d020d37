/** What a change of a posted meeting asks for beside the change: a public reason and, after the deadline, that one knows it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { checkbox, textArea, type Content } from '../../../platform/ui/index.ts';
import { agendaWords } from '../words/agenda.ts';

export interface WhyParts {
  /** A draft gives no reasons. */
  readonly published: boolean;
  readonly late: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  /** Stands before the names of fields where a page has several such forms. */
  readonly prefix?: string;
}

export function whyFields(locale: Locale, { published, late, typed, errors, prefix = '' }: WhyParts): Content {
  if (!published) return '';
  const t = agendaWords(locale);
  const [reason, known] = [`${prefix}reason`, `${prefix}late`];
  return [
    textArea({
      name: reason,
      label: t('reason'),
      hint: t('reasonHint'),
      rows: 2,
      required: true,
      value: typed[reason] ?? '',
      error: errors[reason],
    }),
    late &&
      checkbox({
        name: known,
        label: t('late'),
        hint: t('lateHint'),
        checked: typed[known] === 'yes',
        error: errors[known],
      }),
  ];
}
