/** Voting by single keys, which can be turned off (WCAG 2.1.4). Runs in the browser. */
import type { Said } from './vote-stage.ts';

export interface KeyParts {
  readonly root: HTMLElement;
  readonly storage: Storage | undefined;
  readonly words: { readonly on: string; readonly off: string };
  readonly vote: (value: Said) => void;
  readonly undo: () => void;
  readonly signal: AbortSignal;
}

/** The choice is the browser's, for all dialogues. */
const offName = 'concord vote keys off';
const values: Readonly<Record<string, Said>> = { '1': 1, '2': -1, '3': 0 };

export function listenToKeys({ root, storage, words, vote, undo, signal }: KeyParts): void {
  let off = storage?.getItem(offName) === 'yes';
  const button = root.querySelector<HTMLButtonElement>('[data-key-switch]');

  function draw(): void {
    if (button !== null) button.textContent = off ? words.on : words.off;
    for (const hint of root.querySelectorAll<HTMLElement>('[data-key-hint], [data-key-list]')) hint.hidden = off;
  }

  button?.addEventListener('click', () => {
    off = !off;
    if (off) storage?.setItem(offName, 'yes');
    else storage?.removeItem(offName);
    draw();
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (off || event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Where somebody writes, a key is a letter.
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null) return;
      const value = values[event.key];
      if (value !== undefined) vote(value);
      else if (event.key.toLowerCase() === 'u') undo();
    },
    { signal },
  );
  draw();
  const keys = root.querySelector<HTMLElement>('[data-keys]');
  if (keys !== null) keys.hidden = false;
}
