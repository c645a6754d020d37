/** The frame around every page: menu, language, colours, account, banner of the demo, foot. */
import { localeNames, locales } from '../i18n/catalogue.ts';
import type { Platform } from '../platform.ts';
import { verbs, type Room } from '../room.ts';
import { document, html, notice } from '../ui/index.ts';
import type { PageParts, Visit } from './visit.ts';
import { words } from './words.ts';

export type RenderPage = (visit: Visit, parts: PageParts, said: string | undefined) => Promise<string>;

export function pageFrame(platform: Platform, rooms: readonly Room[]): RenderPage {
  const { config, assets } = platform;
  return async (visit, parts, said) => {
    const { locale, url, account } = visit;
    const t = words(locale);
    const script = (island: string): string => {
      const address = assets.scripts[island];
      if (address === undefined) throw new Error(`there is no island called ${island}`);
      return address;
    };
    const page = document({
      lang: locale,
      theme: visit.theme,
      title: parts.title,
      description: parts.description,
      feed: parts.feed,
      skipLabel: t('skip'),
      path: url.pathname + url.search,
      homeLabel: t('home'),
      menuLabel: t('menu'),
      nav: verbs.flatMap((verb) => {
        const links = rooms.flatMap(({ menu }) =>
          menu?.verb === verb
            ? [{ href: menu.href, label: menu.label(locale), current: isUnder(url.pathname, menu.href) }]
            : [],
        );
        return links.length === 0 ? [] : [{ label: t(`verb.${verb}`), links }];
      }),
      language: {
        action: '/preferences/language',
        label: t('language'),
        options: locales.map((value) => ({ value, label: localeNames[value], lang: value })),
        chosen: locale,
      },
      colours: {
        action: '/preferences/theme',
        label: t('theme'),
        options: [
          { value: 'auto', label: t('themeAuto') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ],
        chosen: visit.theme,
      },
      account:
        account === undefined
          ? {
              kind: 'guest',
              signIn: { href: `/sign-in?return=${encodeURIComponent(url.pathname)}`, label: t('signIn') },
            }
          : {
              kind: 'member',
              name: account.name === '' ? account.email : account.name,
              page: { href: '/account', label: t('yourAccount') },
              signOut: { action: '/sign-out', label: t('signOut') },
            },
      demoBanner: config.demo && html`${t('demoBanner')} <a href="/outbox">${t('demoOutbox')}</a>`,
      breadcrumbs: parts.breadcrumbs,
      breadcrumbsLabel: t('breadcrumbs'),
      heading: parts.heading,
      notice: said !== undefined && notice({ kind: 'success', body: said, announce: true }),
      body: parts.body,
      wide: parts.wide,
      framed: parts.framed,
      reloadSeconds: parts.reloadSeconds,
      footer: {
        sentences: [t('advisory'), t('sourceCode')],
        linksLabel: t('footLinks'),
        links: [
          { href: '/log', label: t('publicLog') },
          { href: '/api/openapi.json', label: t('openData') },
        ],
      },
      assets: {
        css: assets.css,
        sheet: rooms.flatMap(({ name, menu }) =>
          menu !== undefined && isUnder(url.pathname, menu.href) ? [assets.sheets[name]] : [],
        )[0],
        scripts: (parts.islands ?? []).map(script),
      },
    });
    return String(await page);
  };
}

const isUnder = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);
