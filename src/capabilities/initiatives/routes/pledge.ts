/** Pledging in the browser: one page for those who are signed in and those who are not, and the page behind a mailed link. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { html, linkButton, notice, pageHeader, prose, type Content } from '../../../platform/ui/index.ts';
import { anyone, signedIn } from '../../../platform/rights.ts';
import type { Initiative } from '../initiative.ts';
import { isOpen, pledgeDoor, type PledgeDoor } from '../pledge-door.ts';
import { cellOf, pledgeByAccount, pledgeByLink, type PledgeProblem } from '../pledge-give.ts';
import { pledgeLettersPerHour, sendPledgeLink } from '../pledge-link.ts';
import { signerOf } from '../pledge-signer.ts';
import { afterwards, confirmPage, pledgePage, pledgePath, type PledgePage } from '../pages/pledge.ts';
import { pledgedTexts } from '../store/pledge-figures.ts';
import { findPledgeLink, linkHours, ownPledge } from '../store/pledge-links.ts';
import { pledgeWords } from '../words/pledge.ts';
import { letterLimit, pledgeLimit } from '../pledge-limits.ts';
import { crumbs } from './crumbs.ts';

const doorOf = (visit: Visit): Promise<PledgeDoor | undefined> =>
  pledgeDoor(visit.platform, visit.params['slug'] ?? '');

/** Pages that say what somebody pledged: no browser or proxy may keep them. */
async function privatePage(
  visit: Visit,
  initiative: Initiative,
  parts: {
    readonly title: string;
    readonly lead?: string;
    readonly body: Content;
    readonly status?: number;
    readonly wide?: boolean;
  },
): Promise<Response> {
  const { title, lead, body, status, wide } = parts;
  const page = await visit.page({
    title,
    status: status ?? 200,
    breadcrumbs: crumbs(visit.locale, initiative),
    heading: pageHeader({ title, lead }),
    body,
    wide: wide ?? false,
  });
  page.headers.set('cache-control', 'no-store');
  return page;
}

async function showForm(
  visit: Visit,
  door: PledgeDoor,
  again: Pick<PledgePage, 'typed' | 'wrong'> = {},
): Promise<Response> {
  const { platform, locale, account, now } = visit;
  const { initiative } = door;
  const t = pledgeWords(locale);
  const signer = account === undefined ? undefined : signerOf(platform, initiative.id, account.email);
  const [texts, own] = await Promise.all([
    pledgedTexts(platform.db, initiative.id),
    signer === undefined ? undefined : ownPledge(platform.db, initiative.id, signer.token),
  ]);
  const lives = account === undefined ? undefined : cellOf(door, account.region_id);
  return privatePage(visit, initiative, {
    title: t('title'),
    lead: t(`lead.${initiative.rules.signing}`),
    wide: true,
    ...(again.wrong === undefined ? {} : { status: 422 }),
    body: pledgePage(locale, {
      initiative,
      texts,
      open: isOpen(door, now),
      timeZone: platform.config.timeZone,
      regions: choosable(door),
      signedIn:
        account === undefined
          ? undefined
          : {
              needsRegion: typeof lives === 'object' && lives.type === 'no-region',
              outside: typeof lives === 'object' && lives.type === 'other-region',
              own,
            },
      ...again,
    }),
  });
}

/** Those under which pledges are counted; the state itself says nothing when there are counties. */
const choosable = ({ regions, initiative }: PledgeDoor): PledgeDoor['regions'] => {
  const cells = regions.filter(({ id, cell }) => id === cell);
  return cells.length > 1
    ? cells.filter(({ id }) => id !== initiative.regionId || initiative.rules.level !== 'state')
    : cells;
};

const moveOf = (text: string): 'give' | 'take-back' => (text === 'take-back' ? 'take-back' : 'give');

async function pledge(visit: Visit): Promise<Response> {
  const { platform, network } = visit;
  const form = await visit.form();
  const move = moveOf(form.text('move'));
  const region = form.text('region').slice(0, 200);
  const slug = visit.params['slug'] ?? '';
  const done = await pledgeByAccount(platform, slug, { account: visit.requireAccount(), network, move, region });
  if (done.ok)
    return visit.seeOther(`${pledgePath(done.value.initiative)}/${move === 'give' ? 'given' : 'taken-back'}`);
  return refuse(visit, done.error, { email: '', region });
}

async function refuse(
  visit: Visit,
  problem: PledgeProblem,
  typed: { email: string; region: string },
): Promise<Response> {
  const door = await doorOf(visit);
  if (door === undefined || problem.type === 'no-such-initiative') return visit.notFound();
  const t = pledgeWords(visit.locale);
  const { initiative } = door;
  switch (problem.type) {
    case 'no-region':
      return showForm(visit, door, { wrong: ['region'], typed });
    case 'other-region':
      if (visit.account?.region_id === null) return showForm(visit, door, { wrong: ['region'], typed });
      return privatePage(visit, initiative, {
        title: t('otherTitle', { region: initiative.regionName }),
        status: 403,
        body: [prose(html`<p>${t('otherBody')}</p>`), linkButton({ href: '/account', label: t('toAccount') })],
      });
    case 'closed':
      return privatePage(visit, initiative, {
        title: t('closedTitle'),
        status: 409,
        body: [notice({ kind: 'warning', body: t('closedBody') }), afterwards(visit.locale, initiative)],
      });
    default:
      return deadLink(visit, door);
  }
}

const deadLink = (visit: Visit, { initiative }: PledgeDoor): Promise<Response> => {
  const t = pledgeWords(visit.locale);
  return privatePage(visit, initiative, {
    title: t('deadTitle'),
    status: 410,
    body: [
      notice({ kind: 'warning', body: t('deadLead', { hours: linkHours }) }),
      linkButton({ href: pledgePath(initiative), label: t('deadNew') }),
    ],
  });
};

async function askForLink(visit: Visit): Promise<Response> {
  const { platform, network, locale, now } = visit;
  const door = await doorOf(visit);
  if (door === undefined) return visit.notFound();
  const form = await visit.form();
  const typed = { email: form.text('email').trim().slice(0, 300), region: form.text('region').slice(0, 200) };
  if (!isOpen(door, now)) return refuse(visit, { type: 'closed' }, typed);
  const cell = cellOf(door, null, typed.region);
  const isAddress = typed.email.length <= 254 && signerOf(platform, door.initiative.id, typed.email) !== undefined;
  const wrong = [
    ...(isAddress ? [] : (['email'] as const)),
    ...(typeof cell === 'string' ? [] : (['region'] as const)),
  ];
  if (typeof cell !== 'string' || wrong.length > 0) return showForm(visit, door, { wrong, typed });
  await sendPledgeLink(platform, door, { email: typed.email, regionId: cell, network, locale });
  return visit.seeOther(`${pledgePath(door.initiative)}/sent`);
}

async function showSent(visit: Visit): Promise<Response> {
  const door = await doorOf(visit);
  if (door === undefined) return visit.notFound();
  const { config } = visit.platform;
  const t = pledgeWords(visit.locale);
  return privatePage(visit, door.initiative, {
    title: t('sentTitle'),
    lead: t('sentLead'),
    body: [
      config.demo &&
        config.smtpUrl === undefined &&
        notice({ kind: 'info', body: html`${t('sentDemo')} <a href="/outbox">${t('toOutbox')}</a>` }),
      prose(html`<p>${t('sentNothing', { limit: pledgeLettersPerHour })}</p>`),
      afterwards(visit.locale, door.initiative),
    ],
  });
}

async function showLink(visit: Visit): Promise<Response> {
  const door = await doorOf(visit);
  if (door === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const { initiative } = door;
  const secret = (visit.url.searchParams.get('token') ?? '').slice(0, 100);
  const link = await findPledgeLink(platform.db, initiative.id, secret);
  if (link === undefined) return deadLink(visit, door);
  const [texts, own] = await Promise.all([
    pledgedTexts(platform.db, initiative.id),
    ownPledge(platform.db, initiative.id, link.token),
  ]);
  const timeZone = platform.config.timeZone;
  return privatePage(visit, initiative, {
    title: pledgeWords(locale)('confirmTitle'),
    body: confirmPage(locale, {
      initiative,
      texts,
      own,
      secret,
      timeZone,
      open: isOpen(door, now),
      regionName: link.regionName,
    }),
  });
}

async function confirm(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const move = moveOf(form.text('move'));
  const secret = form.text('token').slice(0, 100);
  const done = await pledgeByLink(visit.platform, visit.params['slug'] ?? '', { secret, move });
  if (!done.ok) return refuse(visit, done.error, { email: '', region: '' });
  return visit.seeOther(`${pledgePath(done.value.initiative)}/${move === 'give' ? 'given' : 'taken-back'}`);
}

const told = (title: 'givenTitle' | 'takenTitle', lead: 'givenLead' | 'takenLead') => async (visit: Visit) => {
  const door = await doorOf(visit);
  if (door === undefined) return visit.notFound();
  const t = pledgeWords(visit.locale);
  const { initiative } = door;
  return privatePage(visit, initiative, { title: t(title), lead: t(lead), body: afterwards(visit.locale, initiative) });
};

export const pledgeRoutes: readonly Route[] = [
  get('/initiatives/:slug/pledge', anyone, async (visit) => {
    const door = await doorOf(visit);
    return door === undefined ? visit.notFound() : showForm(visit, door);
  }),
  post('/initiatives/:slug/pledge', signedIn, pledge, pledgeLimit),
  post('/initiatives/:slug/pledge/link', anyone, askForLink, letterLimit),
  get('/initiatives/:slug/pledge/sent', anyone, showSent),
  get('/initiatives/:slug/pledge/confirm', anyone, showLink),
  post('/initiatives/:slug/pledge/confirm', anyone, confirm, pledgeLimit),
  get('/initiatives/:slug/pledge/given', anyone, told('givenTitle', 'givenLead')),
  get('/initiatives/:slug/pledge/taken-back', anyone, told('takenTitle', 'takenLead')),
];
