/** What is seen of the voting page while it goes on without loading: card, last vote, progress, notes. Runs in the browser. */
import type { NextStatement, Progress } from './send-vote.ts';

export type Words = Readonly<Record<string, string>>;
export type Said = 1 | 0 | -1;

/** A statement with what the participant has said to it so far. */
export interface OnStage extends NextStatement {
  readonly standing: Said | undefined;
}

/** A problem stays for at least as long as it takes to read. */
const readMs = 8_000;

export interface Stage {
  say(sentence: string): void;
  show(next: OnStage | undefined, dry: boolean): void;
  last(vote: { readonly statement: NextStatement; readonly value: Said; readonly revision: number } | undefined): void;
  progress(progress: Progress): void;
  waiting(count: number): void;
  /** Somebody goes on: what has been read can go. */
  settle(): void;
  /** Nothing more can be voted on here. */
  close(): void;
  problem(sentence: string, link?: { readonly href: string; readonly label: string }): void;
}

/** The text a reader of this page gets, and its language. */
export function inPageLanguage({ text, language, translations }: NextStatement): {
  readonly text: string;
  readonly language: string;
  readonly machine: boolean | undefined;
} {
  const here = document.documentElement.lang;
  const translation = language === here ? undefined : translations[here];
  return translation === undefined
    ? { text, language, machine: undefined }
    : { text: translation.text, language: here, machine: translation.machine };
}

export function openStage(root: HTMLElement, words: Words): Stage {
  const part = <E extends HTMLElement = HTMLElement>(name: string): E => {
    const found = root.querySelector<E>(`[data-${name}]`);
    if (found === null) throw new Error(`the page has no ${name}`);
    return found;
  };
  const field = (form: HTMLElement, name: string, value: number): void => {
    const input = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (input !== null) input.value = String(value);
  };
  const put = (place: HTMLElement, text: string, language: string): void => {
    const span = document.createElement('span');
    span.lang = language;
    span.textContent = text;
    place.replaceChildren(span);
  };
  const number = (value: number): string => value.toLocaleString(document.documentElement.lang);
  const card = part('card');
  let problemAt = 0;

  function fill(next: OnStage): void {
    const { text, language, machine } = inPageLanguage(next);
    field(card, 'statement', next.number);
    field(card, 'revision', next.revision);
    put(part('text'), text, language);
    part('translation').hidden = machine === undefined;
    part('machine').hidden = machine !== true;
    part('person').hidden = machine !== false;
    part('original').textContent = machine === undefined ? '' : next.text;
    part('original').lang = next.language;
    part('original-label').textContent = (words['original'] ?? '').replace('#', languageName(next.language));
    part('translation').querySelector('details')?.removeAttribute('open');
    const { standing } = next;
    part('standing').hidden = standing === undefined;
    part('standing').textContent = standing === undefined ? '' : (words[`standing.${standing}`] ?? '');
    for (const button of card.querySelectorAll<HTMLButtonElement>('button[name=value]'))
      button.classList.toggle('vote-standing', button.value === String(standing));
    // Starts the little movement anew.
    card.classList.remove('vote-fresh');
    void card.offsetWidth;
    card.classList.add('vote-fresh');
  }

  return {
    say: (sentence) => {
      part('said').textContent = sentence;
    },
    show: (next, dry) => {
      const hadFocus = root.contains(document.activeElement);
      if (next !== undefined) fill(next);
      card.hidden = next === undefined;
      part('dry').hidden = next !== undefined || !dry;
      part('done').hidden = next !== undefined || dry;
      // The button that had the focus may be gone: it must not fall back to the top of the page.
      if (!hadFocus) return;
      if (next === undefined && !dry) part('done').focus();
      else if (root.contains(document.activeElement) && document.activeElement?.checkVisibility() === false)
        (next === undefined ? root : card.querySelector<HTMLElement>('button[name=value]'))?.focus();
    },
    last: (vote) => {
      const form = part('undo');
      form.hidden = vote === undefined;
      if (vote === undefined) return;
      const { text, language } = inPageLanguage(vote.statement);
      field(form, 'statement', vote.statement.number);
      field(form, 'revision', vote.revision + 1);
      part('did').textContent = words[`did.${vote.value}`] ?? '';
      put(part('did-text'), text, language);
    },
    progress: ({ voted, total }) => {
      const bar = root.querySelector('progress');
      if (bar !== null) Object.assign(bar, { max: Math.max(1, total), value: voted });
      part('progress-text').textContent = (words['progress'] ?? '')
        .replace('#v', number(voted))
        .replace('#t', number(total));
    },
    waiting: (count) => {
      const place = part('waiting');
      const sentence = (words[count === 1 ? 'waits.one' : 'waits.other'] ?? '').replace('#', number(count));
      if (count > 0) part('waiting-count').textContent = sentence;
      place.hidden = count === 0;
    },
    close: () => {
      for (const name of ['card', 'undo', 'dry', 'done', 'keys']) part(name).hidden = true;
    },
    problem: (sentence, link) => {
      const text = part('problem-text');
      text.textContent = sentence;
      if (link !== undefined)
        text.append(' ', Object.assign(document.createElement('a'), { href: link.href, textContent: link.label }));
      part('problem').hidden = false;
      problemAt = performance.now();
    },
    settle: () => {
      if (performance.now() - problemAt > readMs) part('problem').hidden = true;
    },
  };
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
