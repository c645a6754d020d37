/** The form of a question as it was sent: every field read, every problem beside its field. */
import { hasNul, type Submitted } from '../../platform/http/forms.ts';
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { longestAbout, longestTitle, type QuestionProblems, type QuestionTerms } from './create-question.ts';

export function readQuestion(form: Pick<Submitted, 'text'>): Result<QuestionTerms, QuestionProblems> {
  const problems: QuestionProblems = {};
  const text = (name: string): string => {
    const typed = form.text(name).toWellFormed().replace(/\r\n?/g, '\n').trim();
    return hasNul(typed) ? typed.replaceAll('\0', '') : typed;
  };
  const [title, about, otherTitle, otherAbout] = [text('title'), text('about'), text('otherTitle'), text('otherAbout')];
  const language = locales.find((value) => value === text('language'));
  if (language === undefined) problems.language = 'choiceMissing';
  if (title === '') problems.title = 'missing';
  else if (title.length > longestTitle) problems.title = 'tooLong';
  if (about === '') problems.about = 'missing';
  else if (about.length > longestAbout) problems.about = 'tooLong';
  if (otherTitle === '' && otherAbout !== '') problems.otherTitle = 'otherTitleMissing';
  else if (otherTitle.length > longestTitle) problems.otherTitle = 'tooLong';
  if (otherAbout.length > longestAbout) problems.otherAbout = 'tooLong';
  if (text('region') === '') problems.region = 'regionMissing';
  if (Object.keys(problems).length > 0 || language === undefined) return err(problems);
  const second: Locale = language === 'en' ? 'es' : 'en';
  return ok({
    regionId: text('region'),
    topic: text('topic') === '' ? null : text('topic'),
    title,
    about,
    language,
    translations: otherTitle === '' ? {} : { [second]: { title: otherTitle, about: otherAbout } },
    hypothetical: false,
  });
}
