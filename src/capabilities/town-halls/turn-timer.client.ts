/**
 * Clocks that everybody in a meeting sees alike: `turn-timer` counts down to the end of a turn, `wall-clock` shows the time of day.
 * Both go by the server's clock, because devices' own are off by minutes. Without scripts the page says until when somebody may speak.
 */
/** Milliseconds by which the server is ahead. The quickest of three answers says it best. */
let ahead: Promise<number> | undefined;

const serverAhead = (): Promise<number> => (ahead ??= measure());

async function measure(): Promise<number> {
  let best = { took: Infinity, ahead: 0 };
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const before = performance.now();
      const answer = await fetch('/clock', { cache: 'no-store' });
      const here = Date.now();
      const took = performance.now() - before;
      const there = Number(await answer.text());
      if (answer.ok && Number.isFinite(there) && took < best.took) best = { took, ahead: there + took / 2 - here };
    } catch {
      // No line at the moment.
    }
  }
  // Asked again by the next clock.
  if (best.took === Infinity) ahead = undefined;
  return best.ahead;
}

/** Calls back at once and at every full second of the server's clock. */
abstract class Clock extends HTMLElement {
  #ticking: number | undefined;

  abstract show(now: number): void;

  connectedCallback(): void {
    void serverAhead().then((offset) => {
      if (!this.isConnected || this.#ticking !== undefined) return;
      const tick = (): void => {
        const now = Date.now() + offset;
        this.show(now);
        this.#ticking = window.setTimeout(tick, 1_000 - (Math.floor(now + this.phase()) % 1_000));
      };
      tick();
    });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#ticking);
    this.#ticking = undefined;
  }

  /** Milliseconds from the server's full second to the one that this clock changes at. */
  phase(): number {
    return 0;
  }
}

/** The last seconds look different. */
const soonSeconds = 15;

class TurnTimer extends Clock {
  #ends = 0;
  #ran = false;

  override connectedCallback(): void {
    const ends = this.getAttribute('ends');
    // A clock that was stopped says itself how much was left.
    if (ends === null) return;
    this.#ends = Number(ends);
    super.connectedCallback();
  }

  override phase(): number {
    return 1_000 - (this.#ends % 1_000);
  }

  show(now: number): void {
    const left = Math.max(0, Math.ceil((this.#ends - now) / 1_000));
    const place = this.querySelector('.turn-left');
    if (place !== null) place.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    this.dataset['state'] = left === 0 ? 'over' : left <= soonSeconds ? 'soon' : 'running';
    const words = this.querySelector('.turn-over');
    if (left > 0) this.#ran = true;
    else if (words !== null && words.textContent === '') {
      // Read out only where the clock was seen running.
      if (!this.#ran) words.removeAttribute('role');
      words.textContent = this.getAttribute('over');
    }
  }
}

class WallClock extends Clock {
  show(now: number): void {
    this.textContent = new Intl.DateTimeFormat(this.lang || document.documentElement.lang, {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: this.getAttribute('zone') ?? undefined,
    }).format(now);
  }
}

customElements.define('turn-timer', TurnTimer);
customElements.define('wall-clock', WallClock);
