/** Every component in every state on one page, with the content of a county's budget. For tests and for looking. */
import { document } from './document.ts';
import { ballotGallery } from './gallery/ballots.ts';
import { chartGallery } from './gallery/charts.ts';
import { contentGallery } from './gallery/content.ts';
import { formGallery } from './gallery/forms.ts';
import { mapGallery } from './gallery/maps.ts';
import { badge, notice, pageHeader, type Html } from './index.ts';
import type { HeaderParts, Theme } from './header.ts';

export interface GalleryAssets {
  readonly css: string;
  readonly scripts: readonly string[];
}

type Account = HeaderParts['account'];
const guest: Account = { kind: 'guest', signIn: { href: '#sign-in', label: 'Sign in' } };
const member: Account = {
  kind: 'member',
  name: 'resident@example.org',
  page: { href: '#account', label: 'Your account' },
  signOut: { action: '/sign-out', label: 'Sign out' },
};

/** `part` shows only one chapter, for looking closely. */
export const gallery = (theme: Theme, assets: GalleryAssets, part: keyof typeof chapters = 'all'): Html =>
  document({
    lang: 'en',
    theme,
    title: 'Fresno County people’s budget 2027',
    description: 'Every component of the kit with the content of a county’s budget.',
    skipLabel: 'Skip to the content',
    path: '/gallery',
    homeLabel: 'Home',
    menuLabel: 'Menu',
    nav: [
      { label: 'Understand', links: [{ href: '#topics', label: 'Topics' }] },
      { label: 'Fund', links: [{ href: '#budgets', label: 'Budgets', current: true }] },
      {
        label: 'Follow',
        links: [
          { href: '#commitments', label: 'Commitments' },
          { href: '#log', label: 'Public log' },
        ],
      },
    ],
    language: {
      action: '/preferences/language',
      label: 'Language',
      chosen: 'en',
      options: [
        { value: 'en', label: 'English', lang: 'en' },
        { value: 'es', label: 'Español', lang: 'es' },
      ],
    },
    colours: {
      action: '/preferences/theme',
      label: 'Colours',
      chosen: theme,
      options: [
        { value: 'auto', label: 'As on this device' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ],
    },
    account: part === 'forms' ? guest : member,
    demoBanner:
      'Demonstration. Residents, figures and decisions are made up, except where a source is named; the region is real.',
    breadcrumbs: [
      { href: '#home', label: 'Home' },
      { href: '#budgets', label: 'Budgets' },
    ],
    breadcrumbsLabel: 'You are here',
    heading: pageHeader({
      kicker: 'Participatory budget',
      title: 'Fresno County people’s budget 2027',
      lead: 'Residents decide how $2.4 million is spent on parks, streets, water and libraries in the five supervisorial districts.',
      facts: [
        badge({ label: 'Voting open', tone: 'gold', icon: 'ballot' }),
        'Closes November 30, 2026, 8:00 PM PST',
        'Fresno County',
      ],
    }),
    notice:
      part === 'all' &&
      notice({
        kind: 'success',
        body: 'Your ballot is recorded. You can change it until the vote closes.',
        announce: true,
      }),
    body: chapters[part](),
    wide: true,
    footer: {
      sentences: [
        'Votes here advise public bodies. They have no legal force of their own.',
        'Free software, AGPL-3.0. Anybody may run, read and change it.',
      ],
      linksLabel: 'About this site',
      links: [
        { href: '#public-log', label: 'Public log' },
        { href: '#api', label: 'Open data and API' },
      ],
    },
    assets,
  });

const chapters = {
  all: () => [contentGallery(), chartGallery(), mapGallery(), formGallery(), ballotGallery()],
  content: () => [contentGallery()],
  charts: () => [chartGallery()],
  maps: () => [mapGallery()],
  forms: () => [formGallery()],
  ballots: () => [ballotGallery()],
};
