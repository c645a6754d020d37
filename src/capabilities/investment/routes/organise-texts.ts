/** Organisers make allocations and change their texts. */
import { termsRoutes } from '../../../platform/process-terms/routes.ts';
import { changeDraft, changePublished } from '../change-allocation.ts';
import { createAllocation } from '../create-allocation.ts';
import { textFormPage } from '../pages/text-form.ts';
import { readPublishedForm, readTextForm } from '../read-text-form.ts';
import { namedAllocation, organiser } from '../scope.ts';
import { textForm } from '../words/form.ts';
import { consoleCrumbs, crumbs, titleUnder } from './crumbs.ts';

export const textRoutes = termsRoutes({
  at: '/investment',
  work: 'organise',
  maker: 'organiser',
  mayChange: organiser,
  words: textForm,
  done: textForm,
  crumbs: (locale, allocation) => (allocation === undefined ? crumbs(locale) : consoleCrumbs(locale, allocation)),
  titleUnder,
  form: textFormPage,
  find: namedAllocation,
  fresh: (language) => ({ language, level: 'county' }),
  typed: (allocation) => {
    const second = allocation.translations[allocation.language === 'en' ? 'es' : 'en'];
    const { title, why, language, level } = allocation;
    return {
      title,
      why,
      language,
      level,
      topic: allocation.topic ?? '',
      otherTitle: second?.title ?? '',
      otherWhy: second?.why ?? '',
    };
  },
  read: readTextForm,
  readChange: readPublishedForm,
  create: createAllocation,
  changeDraft,
  changePublished,
  refused: (locale) => textForm(locale)('movedOn'),
});
