/** Surveys by title and address, for rooms that show them without knowing what a survey is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { surveyTitles } from './store/surveys.ts';
import { pathOf } from './survey.ts';

export const describeSurveys: DescribeProcesses = async (db, numbers, locale) => {
  const named = new Map<number, ProcessName>();
  for (const survey of await surveyTitles(db, numbers)) {
    const { text, language } = inLanguage(survey, 'title', locale);
    named.set(survey.id, { title: text, language, path: pathOf(survey) });
  }
  return named;
};
