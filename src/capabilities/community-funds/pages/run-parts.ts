/** What all of the page where a fund is run is made of. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { longestReason } from '../../../platform/official.ts';
import { textArea, type Content } from '../../../platform/ui/index.ts';
import type { Application, Entry, Fund, Phase } from '../fund.ts';
import type { Decision } from '../store/funds.ts';
import { runWords } from '../words/run.ts';
import type { fieldsOf, Tried } from './tried.ts';

export interface RunPageParts {
  readonly fund: Fund;
  readonly phase: Phase;
  readonly applications: readonly Application[];
  readonly contacts: ReadonlyMap<number, string>;
  readonly decision: Decision | undefined;
  readonly entries: readonly Entry[];
  readonly tried: Tried | undefined;
  /** Of forms that must not be taken twice. */
  readonly key: () => string;
}

/** The public reason of an act. */
export const reasonField = (locale: Locale, field: ReturnType<ReturnType<typeof fieldsOf>>, label?: string): Content =>
  textArea({
    ...field,
    label: label ?? runWords(locale)('reason'),
    rows: 2,
    maxlength: longestReason,
    required: true,
  });
