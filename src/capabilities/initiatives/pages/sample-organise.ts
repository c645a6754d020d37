/** The organiser's forms of the sample: announcing where the seed comes from, and revealing it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dateField,
  errorSummary,
  form,
  section,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { AnnounceProblem, SampleStanding } from '../sample-announce.ts';
import type { RevealProblem } from '../sample-reveal.ts';
import { sampleWords } from '../words/sample-draws.ts';

export type SampleField = 'announced' | 'revealOn' | 'reason' | 'seed' | 'again';

const fields: Readonly<Partial<Record<AnnounceProblem | RevealProblem, SampleField>>> = {
  announcedMissing: 'announced',
  announcedTooLong: 'announced',
  dayUnreadable: 'revealOn',
  dayNotAhead: 'revealOn',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
  seedMissing: 'seed',
  seedTooLong: 'seed',
  seedLines: 'seed',
  seedsDiffer: 'again',
};

export const sampleField = (problem: AnnounceProblem | RevealProblem): SampleField | undefined => fields[problem];

export interface SampleFormParts {
  readonly slug: string;
  readonly standing: SampleStanding;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: AnnounceProblem | RevealProblem | undefined;
}

export function sampleForms(locale: Locale, parts: SampleFormParts): Content {
  const t = sampleWords(locale);
  const { problem, standing } = parts;
  const field = problem === undefined ? undefined : sampleField(problem);
  return [
    errorSummary({
      title: t('problemTitle'),
      errors: problem === undefined ? [] : [{ ...(field === undefined ? {} : { field }), message: t(problem) }],
    }),
    standing === 'due' && revealForm(locale, parts),
    (standing === 'none' || standing === 'announced' || standing === 'missed') && announceForm(locale, parts),
  ];
}

const errorOf = (
  locale: Locale,
  { problem }: SampleFormParts,
  name: SampleField,
): { name: string; error?: string } => ({
  name,
  ...(problem !== undefined && sampleField(problem) === name ? { error: sampleWords(locale)(problem) } : {}),
});

function announceForm(locale: Locale, parts: SampleFormParts): Content {
  const t = sampleWords(locale);
  const { slug, standing, typed } = parts;
  const title = t(standing === 'none' ? 'announceTitle' : 'replaceTitle');
  return section({
    title,
    lead: t('announceLead'),
    body: form({
      action: `/initiatives/${slug}/sample/announce`,
      label: title,
      body: [
        textArea({
          ...errorOf(locale, parts, 'announced'),
          label: t('announced'),
          hint: t('announcedHint'),
          value: typed['announced'],
          rows: 3,
          required: true,
        }),
        dateField({
          ...errorOf(locale, parts, 'revealOn'),
          label: t('revealDay'),
          value: typed['revealOn'],
          required: true,
        }),
        standing !== 'none' &&
          textArea({
            ...errorOf(locale, parts, 'reason'),
            label: t('reason'),
            value: typed['reason'],
            rows: 2,
            required: true,
          }),
      ],
      buttons: button({ label: t('announce') }),
    }),
  });
}

function revealForm(locale: Locale, parts: SampleFormParts): Content {
  const t = sampleWords(locale);
  const { slug, typed } = parts;
  return section({
    title: t('revealTitle'),
    lead: t('revealLead'),
    body: form({
      action: `/initiatives/${slug}/sample/reveal`,
      label: t('revealTitle'),
      body: [
        textField({
          ...errorOf(locale, parts, 'seed'),
          label: t('seedText'),
          value: typed['seed'],
          required: true,
          autocomplete: 'off',
          spellcheck: false,
        }),
        textField({
          ...errorOf(locale, parts, 'again'),
          label: t('seedAgain'),
          value: typed['again'],
          required: true,
          autocomplete: 'off',
          spellcheck: false,
        }),
      ],
      buttons: button({ label: t('reveal') }),
    }),
  });
}
