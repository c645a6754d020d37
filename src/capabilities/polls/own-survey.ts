/**
 * A finished survey of this site as a poll: what the registry says of it, in the survey's language. Its name says that those
 * who answered were volunteers, so that it stands in every list, table, trend and file.
 */
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { languageName } from '../../platform/i18n/format.ts';
import type { SurveyAsPoll } from '../surveys/index.ts';
import type { Answer, PollFacts } from './poll.ts';
import { ownSurveyWords } from './words/own-survey.ts';

/** What the survey itself tells; the rest an organiser says. */
export interface SurveyFacts extends Omit<PollFacts, 'answers' | 'stake' | 'stakeNote'> {
  readonly answers: readonly Omit<Answer, 'kind'>[];
}

const dayOf = (at: Date, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

/** Weighted shares where none is withheld; else those that were counted. `today`: YYYY-MM-DD, when its page was read. */
export function factsOfSurvey(
  found: SurveyAsPoll,
  { publicUrl, timeZone, today }: { readonly publicUrl: string; readonly timeZone: string; readonly today: string },
): SurveyFacts {
  const { survey, question, sponsor: region, weightedBy } = found;
  const language: Locale = locales.find((one) => one === question.language) ?? 'en';
  const t = ownSurveyWords(language);
  const shares = found.results.flatMap(({ weightedShare }) => weightedShare ?? []);
  const weighted = weightedBy.length > 0 && shares.length === found.results.length;
  const margins = weightedBy.length > 1 ? t('marginsBoth') : t(`margin.${weightedBy[0] ?? 'region'}`);
  return {
    wording: question.wording,
    wordingLanguage: question.language,
    context: t('context', { title: survey.title }),
    pollster: t('pollster', { region }),
    sponsor: region,
    modes: [found.mode],
    languages: found.languages.map((one) => languageName(language, one)).join(', '),
    population: found.population === 'adults' ? 'adults' : 'other',
    populationNote: t('people', { region }),
    askedFrom: dayOf(found.fieldedFrom, timeZone),
    // The closing instant itself is no longer part of it.
    askedUntil: dayOf(new Date(found.fieldedUntil.getTime() - 1), timeZone),
    sampleSize: found.size,
    designEffect: weighted ? Math.round(found.designEffect * 1_000) / 1_000 : null,
    margin: null,
    precision: t('precision'),
    sampleKind: 'non-probability',
    frame: t('frame', { region }),
    recruitment: t('recruitment'),
    weighting: weighted ? t('weighting', { margins }) : t(weightedBy.length > 0 ? 'withheld' : 'notWeighted'),
    weightingSources: weighted ? found.weightSources.join('; ') : '',
    quality: t('quality'),
    processing: '',
    limitations: t('limitations'),
    note: '',
    answers: found.results.map(({ option, share, weightedShare }) => ({
      label: option,
      share: Math.round((weighted ? (weightedShare ?? share) : share) * 10_000),
    })),
    complete: true,
    language,
    sourceUrl: `${publicUrl}${survey.path}`,
    sourceReadOn: today,
  };
}
