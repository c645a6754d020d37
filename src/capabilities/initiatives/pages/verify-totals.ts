/** The form in which a county reports its totals. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { button, form, html, numberField, textArea, type Content } from '../../../platform/ui/index.ts';
import type { ReportProblem } from '../return-report.ts';
import { verifyWords } from '../words/verify.ts';

export type TotalsField = 'raw' | 'sample' | 'valid' | 'duplicates' | 'reason';

export interface TotalsTyped {
  readonly values: Readonly<Partial<Record<TotalsField, string>>>;
  readonly revision: number;
  readonly problem?: ReportProblem | undefined;
  readonly open: boolean;
}

const fields: Readonly<Partial<Record<ReportProblem, TotalsField>>> = {
  rawDiffers: 'raw',
  sampleDiffers: 'sample',
  validUnreadable: 'valid',
  duplicatesUnreadable: 'duplicates',
  aboveSample: 'valid',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};

/** The reason has a name of its own: another form of the page has one too. */
const nameOf = (field: TotalsField): string => (field === 'reason' ? 'why' : field);

export function totalsFieldName(problem: ReportProblem): string | undefined {
  const field = fields[problem];
  return field === undefined ? undefined : nameOf(field);
}

export function totalsForm(locale: Locale, path: string, { values, revision, problem }: TotalsTyped): Content {
  const t = verifyWords(locale);
  const of = (name: TotalsField): { name: string; value: string | undefined; error?: string; asText: true } => ({
    name: nameOf(name),
    value: values[name],
    asText: true,
    ...(problem !== undefined && fields[problem] === name ? { error: t(problem) } : {}),
  });
  return [
    html`<p>${t('totalsLead')}</p>`,
    form({
      action: `${path}/totals`,
      label: t('totalsTitle'),
      hidden: { revision: String(revision) },
      body: [
        numberField({ ...of('raw'), label: t('raw') }),
        numberField({ ...of('sample'), label: t('sample') }),
        numberField({ ...of('valid'), label: t('valid'), hint: t('validHint') }),
        numberField({ ...of('duplicates'), label: t('duplicates'), hint: t('duplicatesHint') }),
        revision > 1 && textArea({ ...of('reason'), label: t('reason'), rows: 2, required: true }),
      ],
      buttons: button({ label: t('report'), kind: 'secondary' }),
    }),
  ];
}
