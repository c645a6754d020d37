/** What happened to polls, as a feed: registered, corrected, withdrawn. Newest first. */
import { atomFeed, type AtomEntry, type FeedParts } from '../../platform/feeds/atom.ts';
import { nameOf, questionName, shareText } from './pages/poll-words.ts';
import { pathOf, type Poll, type Question } from './poll.ts';
import { registry } from './words/registry.ts';

/** `revisions`: newest first. */
export function pollsFeed(parts: FeedParts, revisions: readonly Poll[], questions: readonly Question[]): string {
  const { locale, publicUrl } = parts;
  const t = registry(locale);
  const entries = revisions.map((poll): AtomEntry => {
    const link = `${publicUrl}${pathOf(poll)}`;
    const question = questions.find(({ id }) => id === poll.questionId);
    const answers = poll.answers.map(({ label, share }) => `${label} ${shareText(locale, share)}`).join(', ');
    return {
      id: `${link}#revision-${poll.revision}`,
      title: t(poll.withdrawn ? 'event.withdrawn' : poll.revision === 1 ? 'event.registered' : 'event.corrected', {
        name: nameOf(locale, poll),
      }),
      at: poll.at,
      author: poll.regionName,
      link,
      summary: `${question === undefined ? '' : `${questionName(locale, question)}: `}${answers}${
        poll.reason === '' ? '' : `. ${poll.reason}`
      }`,
    };
  });
  return atomFeed({ ...parts, path: '/polls.atom', title: t('feedTitle'), page: '/polls', entries });
}
