/** What everybody sees of the pledges: a page, and the same figures as files. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone } from '../../../platform/rights.ts';
import { moreLink, pageHeader } from '../../../platform/ui/index.ts';
import { isOpen, pledgeDoor } from '../pledge-door.ts';
import { pledgeFile, pledgeFiles } from '../pledge-files.ts';
import { pledgeFigures } from '../pledge-figures.ts';
import { pledgesSection } from '../pages/pledge-figures.ts';
import { screeningPath } from '../pages/pledge-decide.ts';
import { runs } from '../scope.ts';
import { screeningWords } from '../words/pledge-screening.ts';
import { pledgeWords } from '../words/pledge.ts';
import { crumbs } from './crumbs.ts';

async function showFigures(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const door = await pledgeDoor(platform, visit.params['slug'] ?? '');
  if (door === undefined) return visit.notFound();
  const { initiative } = door;
  const figures = await pledgeFigures(platform, initiative);
  const open = isOpen(door, now);
  const mayScreen = await runs(visit, initiative);
  return visit.keptPage([initiative, figures, open, mayScreen], async () => ({
    title: `${pledgeWords(locale)('figures')} · ${inLanguage(initiative, 'title', locale).text}`,
    breadcrumbs: crumbs(locale, initiative),
    heading: pageHeader({ title: inLanguage(initiative, 'title', locale).text }),
    body: [
      pledgesSection(locale, { initiative, figures, open }),
      mayScreen && moreLink(screeningPath(initiative), screeningWords(locale)('title')),
    ],
    islands: ['live-region'],
    wide: true,
  }));
}

export const pledgeFigureRoutes: readonly Route[] = [
  get('/initiatives/:slug/pledges', anyone, showFigures),
  ...pledgeFiles.map((kind) =>
    get(`/initiatives/:slug/pledges/${kind}`, anyone, async (visit) => {
      const door = await pledgeDoor(visit.platform, visit.params['slug'] ?? '');
      if (door === undefined) return visit.notFound();
      const { initiative } = door;
      const type = kind.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
      const body = pledgeFile(kind, initiative, await pledgeFigures(visit.platform, initiative));
      return visit.download(`${initiative.slug}-pledges-${kind}`, type, body);
    }),
  ),
];
