/**
 * A list that is put in another order while somebody reads it must not move what is under their thumb. While a pointer or the keyboard
 * is in it the new order waits, and a button says so; it comes when they leave, or when they ask for it. Runs in the browser.
 */

/** A thumb that touched the list is taken to be there for so long. */
const touchMs = 4_000;
const calmMs = 300;

interface Held {
  arrange: (() => void) | undefined;
  readonly button: HTMLButtonElement;
  touchedAt: number;
}

const helds = new WeakMap<HTMLElement, Held>();

/** `place` has the button's words in `data-hold`; without it nothing waits. `moves`: whether what stands there would move. */
export function arrangeWhenLeft(place: HTMLElement, moves: boolean, arrange: () => void): void {
  const words = place.dataset['hold'];
  if (words === undefined) return arrange();
  const held = helds.get(place) ?? hold(place, words);
  held.arrange = arrange;
  if (!moves || !isThere(place, held)) return release(place, held);
  held.button.hidden = false;
}

function hold(place: HTMLElement, words: string): Held {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'order-changed';
  button.textContent = words;
  button.hidden = true;
  place.before(button);
  const held: Held = { arrange: undefined, button, touchedAt: -touchMs };
  helds.set(place, held);
  button.addEventListener('click', () => release(place, held));
  const left = (): void => void (isThere(place, held) || release(place, held));
  for (const event of ['pointerleave', 'focusout']) place.addEventListener(event, () => setTimeout(left, calmMs));
  for (const event of ['touchstart', 'touchmove', 'touchend'])
    place.addEventListener(
      event,
      () => {
        held.touchedAt = performance.now();
        setTimeout(left, touchMs + calmMs);
      },
      { passive: true },
    );
  return held;
}

/** Mouse and pen by where they are, thumbs by when they last touched, and the keyboard by its visible focus. */
const isThere = (place: HTMLElement, { touchedAt }: Held): boolean =>
  (matchMedia('(hover: hover)').matches && place.matches(':hover')) ||
  performance.now() - touchedAt < touchMs ||
  place.querySelector(':focus-visible') !== null;

function release(place: HTMLElement, held: Held): void {
  held.button.hidden = true;
  const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  held.arrange?.();
  held.arrange = undefined;
  // What is moved loses the focus.
  if (focused?.isConnected === true && document.activeElement !== focused) focused.focus({ preventScroll: true });
}
