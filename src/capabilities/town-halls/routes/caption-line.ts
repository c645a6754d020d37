/** A line of captions that was sent: the page on which it is corrected or taken out. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { EnteredBy } from '../enter.ts';
import { correctCaption, strikeCaption, type Changed, type CorrectProblem } from '../correct-captions.ts';
import { lineNumber } from '../line-number.ts';
import { captionLinePage } from '../pages/caption-line.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { clerks, namedTownHall } from '../scope.ts';
import { captionLine, wordingsOf } from '../store/captions.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { captionSentence, captions as words } from '../words/captions.ts';
import { crewNav } from './crew.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function showLine(
  visit: Visit,
  hall: TownHall,
  refused?: { readonly form: Submitted; readonly problem: CorrectProblem },
): Promise<Response> {
  const { platform, locale } = visit;
  const line = lineNumber(visit);
  const caption = line === undefined ? undefined : await captionLine(platform.db, hall.id, line);
  if (caption === undefined) return visit.notFound();
  const t = words(locale);
  const struck = (caption.revision?.struck ?? null) !== null;
  return visit.page({
    title: titleUnder(locale, hall, t('lineTitle')),
    heading: pageHeader({ title: titleIn(locale, hall), kicker: t('lineTitle'), lead: struck ? '' : t('lineLead') }),
    breadcrumbs: [...crumbs(locale, hall), { href: `${pathOf(hall)}/captions`, label: t('title') }],
    status: refused === undefined ? 200 : 422,
    body: [
      captionLinePage({
        locale,
        timeZone: platform.config.timeZone,
        hall,
        caption,
        wordings: await wordingsOf(platform.db, hall.id, caption),
        keys: { correct: randomUUID(), strike: randomUUID() },
        typed: refused?.form.fields ?? {},
        problem: refused && {
          field: fieldOf[refused.problem] ?? 'text',
          message: captionSentence(locale, refused.problem),
        },
      }),
      await crewNav(visit, hall, 'captions'),
    ],
  });
}

const fieldOf: Readonly<Partial<Record<CorrectProblem, string>>> = {
  speakerTooLong: 'speaker',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};

const changing =
  (said: 'correctedNow' | 'struckNow', change: (visit: Visit, to: ChangeParts) => Promise<Changed>) =>
  async (visit: Visit): Promise<Response> => {
    const [hall, form] = [await namedTownHall(visit), await visit.form()];
    const line = lineNumber(visit);
    if (line === undefined) return visit.notFound();
    const { id, role } = actingOfficial(visit);
    const by = { account: id, role };
    const done = await change(visit, { hall, form, by, line, key: formKey(form.text('key')) });
    return done.ok
      ? visit.seeOther(`${pathOf(hall)}/captions`, words(visit.locale)(said))
      : showLine(visit, hall, { form, problem: done.error });
  };

interface ChangeParts {
  readonly hall: TownHall;
  readonly form: Submitted;
  readonly by: EnteredBy;
  readonly line: number;
  readonly key: string;
}

export const captionLineRoutes: readonly Route[] = [
  get('/town-halls/:slug/captions/:line', clerks, async (visit) => showLine(visit, await namedTownHall(visit))),
  post(
    '/town-halls/:slug/captions/:line/correct',
    clerks,
    changing('correctedNow', ({ platform }, { hall, form, by, ...named }) =>
      correctCaption(platform, hall, by, { ...named, text: form.text('text'), speaker: form.text('speaker') }),
    ),
  ),
  post(
    '/town-halls/:slug/captions/:line/strike',
    clerks,
    changing('struckNow', ({ platform }, { hall, form, by, ...named }) =>
      strikeCaption(platform, hall, by, { ...named, reason: form.text('reason') }),
    ),
  ),
];
