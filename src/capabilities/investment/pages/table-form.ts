/** The form in which an organiser brings a table of regions. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { button, explainer, form, linkButton, textArea, textField, type Content } from '../../../platform/ui/index.ts';
import { longestSource, type TableProblem } from '../read-table.ts';
import type { SharedRegion } from '../store/regions.ts';
import { planWords } from '../words/plan.ts';
import { planFormTop, type PlanFormParts } from './terms-form.ts';

export function tableFormPage(
  locale: Locale,
  { regions, ...parts }: PlanFormParts<readonly TableProblem[]> & { readonly regions: readonly SharedRegion[] },
): Content {
  const t = planWords(locale);
  const { action, back, typed, problems, seen } = parts;
  const sentence = ({ type, line, column }: TableProblem): string =>
    t(`table.${type}`, { line: line ?? '', column: column ?? '' });
  const fieldOf = ({ type }: TableProblem): string => (type === 'sourceMissing' ? 'source' : 'table');
  const beside = (field: string): { readonly error?: string } => {
    const own = problems.filter((problem) => fieldOf(problem) === field);
    return own.length === 0 ? {} : { error: own.map(sentence).join(' ') };
  };
  return [
    planFormTop(
      locale,
      parts,
      problems.map((problem) => ({ field: fieldOf(problem), message: sentence(problem) })),
    ),
    form({
      action,
      label: t('tableTitle'),
      hidden: { seen },
      body: [
        textArea({
          name: 'table',
          label: t('table'),
          hint: t('tableHint'),
          rows: 14,
          value: typed['table'] ?? '',
          ...beside('table'),
        }),
        textField({
          name: 'source',
          label: t('tableSource'),
          hint: t('tableSourceHint'),
          value: typed['source'] ?? '',
          maxlength: longestSource,
          ...beside('source'),
        }),
      ],
      buttons: [button({ label: t('save') }), linkButton({ href: back, label: t('cancel'), kind: 'quiet' })],
    }),
    explainer({ summary: t('regionsHere'), body: regions.map(({ name }) => name).join(', ') }),
  ];
}
