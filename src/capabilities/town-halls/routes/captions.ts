/** Captions: the page on which they are typed, the tokens of captioners' programs, and the transcript with its files. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { webVtt } from '../../../rules/meeting/index.ts';
import { addCaptioner, removeCaptioner, type CaptionerProblem } from '../captioner.ts';
import { enterCaptions, type CaptionProblem } from '../enter-captions.ts';
import { plainWords } from '../pages/caption-words.ts';
import { captionerPage, captionsPage } from '../pages/captions.ts';
import { titleIn, titleOf } from '../pages/town-hall-words.ts';
import { transcriptPage } from '../pages/transcript.ts';
import { captioning, clerks, namedTownHall, runsIt, visibleTownHall } from '../scope.ts';
import { meetingNow, standingOf } from '../standing.ts';
import { agendaMarks, captionCounts, captioners, captionsIn } from '../store/captions.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { transcriptParts } from '../transcript-parts.ts';
import { captionSentence, captions as words } from '../words/captions.ts';
import { crewNav } from './crew.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function showCaptions(
  visit: Visit,
  named?: TownHall,
  refused?: { readonly typed: Readonly<Record<string, string>>; readonly problem: CaptionProblem | CaptionerProblem },
): Promise<Response> {
  const { platform, locale, url } = visit;
  const hall = named ?? (await namedTownHall(visit));
  const t = words(locale);
  const before = { language: url.searchParams.get('language') ?? '', speaker: url.searchParams.get('speaker') ?? '' };
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({
      title: titleIn(locale, hall),
      kicker: t('title'),
      lead: t('lead'),
      actions: await crewNav(visit, hall, 'captions'),
    }),
    breadcrumbs: crumbs(locale, hall),
    status: refused === undefined ? 200 : 422,
    islands: ['live-region'],
    body: captionsPage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      standing: await standingOf(platform, hall),
      captioners: await captioners(platform.db, hall.id),
      key: randomUUID,
      typed: refused?.typed ?? before,
      problem:
        refused === undefined
          ? undefined
          : { field: fieldOf[refused.problem] ?? 'text', message: captionSentence(locale, refused.problem) },
    }),
  });
}

const fieldOf: Readonly<Partial<Record<CaptionProblem | CaptionerProblem, string>>> = {
  languageUnknown: 'language',
  speakerTooLong: 'speaker',
  labelMissing: 'label',
  labelTooLong: 'label',
  captionersTooMany: 'label',
};

async function send(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const { id, role } = actingOfficial(visit);
  const said = { language: form.text('language'), text: form.text('text'), speaker: form.text('speaker') };
  const done = await enterCaptions(visit.platform, hall, { account: id, role }, formKey(form.text('key')), [said]);
  if (!done.ok) return showCaptions(visit, hall, { typed: form.fields, problem: done.error });
  // The next line is most often in the same language and by the same speaker.
  const kept = new URLSearchParams({ language: said.language, speaker: said.speaker.trim() });
  return visit.seeOther(
    `${pathOf(hall)}/captions?${kept.toString()}`,
    words(visit.locale)('sent', { n: done.value.lines }),
  );
}

async function makeProgram(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const done = await addCaptioner(platform, hall, actingOfficial(visit), form.text('label'));
  if (!done.ok) return showCaptions(visit, hall, { typed: form.fields, problem: done.error });
  const label = form.text('label').trim();
  const answer = await visit.page({
    title: titleUnder(locale, hall, words(locale)('token', { label })),
    breadcrumbs: crumbs(locale, hall),
    heading: pageHeader({ title: titleIn(locale, hall), kicker: words(locale)('program') }),
    body: captionerPage({ locale, hall, label, token: done.value, publicUrl: platform.config.publicUrl }),
  });
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

async function withdraw(visit: Visit): Promise<Response> {
  const hall = await namedTownHall(visit);
  const number = /^\d{1,6}$/.exec(visit.params['program'] ?? '')?.[0];
  if (number === undefined) return visit.notFound();
  await removeCaptioner(visit.platform, hall, actingOfficial(visit), Number(number));
  return visit.seeOther(`${pathOf(hall)}/captions`, words(visit.locale)('withdrawn'));
}

const perPage = 300;

async function showTranscript(visit: Visit): Promise<Response> {
  const { platform, locale, url } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const t = words(locale);
  const counts = await captionCounts(platform.db, hall.id);
  const language = languageIn(visit, hall);
  const pages = Math.max(1, Math.ceil((counts.get(language) ?? 0) / perPage));
  const asked = /^[1-9]\d{0,5}$/.exec(url.searchParams.get('page') ?? '')?.[0];
  const page = Math.min(pages, Number(asked ?? 1));
  const lines = await captionsIn(platform.db, hall.id, language, { offset: (page - 1) * perPage, limit: perPage });
  return visit.page({
    title: titleUnder(locale, hall, t('transcript')),
    breadcrumbs: crumbs(locale, hall),
    heading: pageHeader({ title: titleIn(locale, hall), kicker: t('transcript'), lead: t('transcriptLead') }),
    body: transcriptPage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      language,
      counts,
      parts: transcriptParts(lines, await agendaMarks(platform.db, hall.id)),
      mayCorrect: await runsIt(visit, hall, captioning),
      page,
      pages,
    }),
  });
}

/** As asked, else that of the page where the meeting has it, else the meeting's first. */
function languageIn({ url, locale }: Visit, { languages, language }: TownHall): string {
  const asked = url.searchParams.get('language') ?? locale;
  return languages.includes(asked) ? asked : (languages[0] ?? language);
}

const downloading =
  (form: 'txt' | 'vtt') =>
  async (visit: Visit): Promise<Response> => {
    const { platform, locale } = visit;
    const hall = await visibleTownHall(visit);
    if (hall === undefined) return visit.notFound();
    const language = languageIn(visit, hall);
    const all = await captionsIn(platform.db, hall.id, language, { offset: 0, limit: null });
    const lines = all.map((line) => ({ ...line, ...plainWords(locale, line) }));
    const name = `${hall.slug}-${language}.${form}`;
    if (form === 'txt')
      return visit.download(
        name,
        'text/plain; charset=utf-8',
        lines.map(({ speaker, text }) => `${speaker === '' ? '' : `${speaker}: `}${text}\n`).join(''),
      );
    const { openedAt } = await meetingNow(platform, hall);
    const from = hall.recordingFrom?.getTime() ?? openedAt ?? 0;
    return visit.download(name, 'text/vtt; charset=utf-8', webVtt(lines, { from, title: titleOf(locale, hall) }));
  };

export const captionRoutes: readonly Route[] = [
  get('/town-halls/:slug/captions', clerks, (visit) => showCaptions(visit)),
  post('/town-halls/:slug/captions', clerks, send),
  post('/town-halls/:slug/captions/programs', clerks, makeProgram),
  post('/town-halls/:slug/captions/programs/:program/withdraw', clerks, withdraw),
  get('/town-halls/:slug/transcript', anyone, showTranscript),
  get('/town-halls/:slug/transcript.txt', anyone, downloading('txt')),
  get('/town-halls/:slug/transcript.vtt', anyone, downloading('vtt')),
];
