/** The form of one claimed figure beside the official one. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  actionForm,
  button,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { BriefContent } from '../../../rules/brief/index.ts';
import { pathOf, type Brief } from '../brief.ts';
import { longest } from '../read-claim.ts';
import { figureKey, figureUnits, type FigureField, type FigureProblems } from '../read-figure.ts';
import { edit } from '../words/edit.ts';
import { figureWords } from '../words/figures.ts';
import { said } from './texts.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface FigureFormParts {
  readonly brief: Brief;
  readonly action: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: FigureProblems;
  readonly meanwhile: boolean;
  readonly from: string;
  readonly indicators: readonly Option[];
  readonly places: readonly Option[];
}

export function figureForm(locale: Locale, parts: FigureFormParts): Content {
  const { typed, problems } = parts;
  const t = edit(locale);
  const f = figureWords(locale);
  const of = (field: FigureField) => {
    const problem = problems[field];
    const error = problem === undefined ? {} : { error: f(problem) };
    return { name: field, label: f(field), value: typed[field] ?? '', ...error };
  };
  const other = (field: 'metric' | 'region' | 'note') => ({
    name: `${field}Other`,
    label: f(field),
    value: typed[`${field}Other`] ?? '',
  });
  const fields = Object.entries(problems) as [FigureField, NonNullable<FigureProblems[FigureField]>][];
  return [
    errorSummary({
      title: t('problems'),
      errors: parts.meanwhile
        ? [{ message: t('meanwhile') }]
        : fields.map(([field, problem]) => ({ field, message: `${f(field)}: ${f(problem)}` })),
    }),
    form({
      action: parts.action,
      hidden: { version: parts.from },
      body: [
        textField({ ...of('metric'), hint: f('metricHint'), maxlength: longest.line, required: true }),
        textField({ ...of('region'), maxlength: longest.line, required: true }),
        textField({ ...of('period'), hint: f('periodHint'), width: 'medium', maxlength: 50, required: true }),
        selectField({
          ...of('unit'),
          placeholder: t('choose'),
          options: figureUnits.map((value) => ({ value, label: f(`unit.${value}`) })),
          required: true,
        }),
        textField({ ...of('decimals'), width: 'short', maxlength: 1, required: true }),
        fieldset({
          legend: f('claimedLegend'),
          body: [
            textField({ ...of('claimed'), hint: f('claimedHint'), width: 'medium', maxlength: 30, required: true }),
            textArea({ ...of('claimedSource'), hint: f('sourceHint'), rows: 2, maxlength: longest.sources }),
          ],
        }),
        fieldset({
          legend: f('officialLegend'),
          body: [
            radioGroup({
              name: 'from',
              legend: f('from'),
              value: typed['from'] ?? '',
              options: [
                { value: 'indicator', label: f('fromIndicator') },
                { value: 'typed', label: f('fromTyped') },
              ],
              ...(problems.from === undefined ? {} : { error: f(problems.from) }),
            }),
            selectField({ ...of('indicator'), placeholder: t('none'), options: parts.indicators, width: 'full' }),
            selectField({ ...of('place'), placeholder: t('choose'), options: parts.places }),
            textField({ ...of('official'), width: 'medium', maxlength: 30 }),
            textField({ ...of('margin'), hint: f('marginHint'), width: 'medium', maxlength: 30 }),
            textArea({ ...of('officialSource'), hint: f('sourceHint'), rows: 2, maxlength: longest.sources }),
          ],
        }),
        textArea({ ...of('note'), rows: 2, maxlength: longest.text }),
        fieldset({
          legend: t('inOther'),
          body: [
            textField({ ...other('metric'), maxlength: longest.line }),
            textField({ ...other('region'), maxlength: longest.line }),
            textArea({ ...other('note'), rows: 2, maxlength: longest.text }),
          ],
        }),
        textField({ name: 'change', label: t('note'), value: typed['change'] ?? '', maxlength: 300 }),
      ],
      buttons: [
        button({ label: t('save') }),
        linkButton({ href: `${pathOf(parts.brief)}/edit#figures`, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

/** The figures of a brief where it is written, each with its form. */
export function figureRows(locale: Locale, brief: Brief, content: BriefContent): Content {
  const t = edit(locale);
  const path = `${pathOf(brief)}/figures`;
  return [
    html`<ul class="brief-edit-claims">
      ${content.figures.map(
        (figure) =>
          html`<li>
            <p><strong>${said(locale, figure.metric)}</strong> · ${said(locale, figure.region)} · ${figure.period}</p>
            <div class="actions">
              ${linkButton({ href: `${path}/${figureKey(figure)}`, label: t('change'), kind: 'quiet' })}
              ${actionForm({
                action: `${path}/${figureKey(figure)}/remove`,
                label: t('remove'),
                hidden: { version: String(brief.newest) },
                kind: 'quiet',
              })}
            </div>
          </li>`,
      )}
    </ul>`,
    linkButton({ href: `${path}/new`, label: figureWords(locale)('add'), kind: 'secondary' }),
  ];
}
