/** What every part of the chair's console is drawn from, and the forms and headings they share. */
import type { Locale } from '../../../../platform/i18n/catalogue.ts';
import { errorSummary, form, html, type Content, type Html } from '../../../../platform/ui/index.ts';
import type { ChairActName } from '../../chair/acts.ts';
import type { Standing } from '../../standing.ts';
import { pathOf, type TownHall } from '../../town-hall.ts';
import { chair } from '../../words/chair.ts';

export interface ConsoleParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly standing: Standing;
  readonly now: Date;
  /** Who watch the meeting through this server. */
  readonly connected: number;
  readonly regions: ReadonlyMap<string, string>;
  /** A fresh key for each form. */
  readonly key: () => string;
  readonly wholeQueue: boolean;
  /** What came back with a problem, by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field?: string | undefined; readonly message: string } | undefined;
}

export const problemSummary = ({ locale, problem }: ConsoleParts): Content =>
  problem !== undefined &&
  errorSummary({
    title: chair(locale)('problem'),
    errors: [{ ...(problem.field === undefined ? {} : { field: problem.field }), message: problem.message }],
  });

export const pieceTitle = (id: string, title: Content, aside?: Content): Html =>
  html`<div class="chair-head">
    <h2 id="${id}-title">${title}</h2>
    ${aside && html`<p>${aside}</p>`}
  </div>`;

/** The form of an act; each sends a key, so that pressed twice it is done once. */
export const actOf = (
  { hall, key }: Pick<ConsoleParts, 'hall' | 'key'>,
  name: ChairActName,
  parts: {
    readonly hidden?: Readonly<Record<string, string>>;
    readonly label?: string;
    readonly body?: Content;
    readonly buttons: Content;
  },
): Html =>
  form({
    action: `${pathOf(hall)}/chair/${name}`,
    hidden: { key: key(), ...parts.hidden },
    label: parts.label,
    body: parts.body ?? '',
    buttons: parts.buttons,
  });

/** What was typed into a field that came back, and what is wrong with it. */
export const kept = (
  { typed, problem }: Pick<ConsoleParts, 'typed' | 'problem'>,
  name: string,
): { readonly name: string; readonly value: string; readonly error?: string } => ({
  name,
  value: typed[name] ?? '',
  ...(problem?.field === name ? { error: problem.message } : {}),
});

/** Whether a form folded away came back with something in it. */
export const cameBack = ({ typed }: Pick<ConsoleParts, 'typed'>, ...names: readonly string[]): boolean =>
  names.some((name) => name in typed);
