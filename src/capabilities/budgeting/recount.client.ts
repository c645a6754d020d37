/**
 * The button that counts a result again in the reader's own browser. The counting itself is in a worker that is loaded on
 * the first click; here is only what is seen and said of it, and the button that stops it.
 */
import type { Difference, RecountAsked, RecountTold, Verdict } from './recount-messages.ts';

type Words = Readonly<Record<string, string>>;

class RecountHere extends HTMLElement {
  #worker: Worker | undefined;
  #started = 0;
  #step = '';
  #words: Words = {};

  connectedCallback(): void {
    // A browser without workers keeps the page as it is without scripts.
    if (!('Worker' in window)) return;
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    this.hidden = false;
    this.#part('start').addEventListener('click', () => this.#start());
    this.#part('stop').addEventListener('click', () => this.#stop());
  }

  disconnectedCallback(): void {
    this.#worker?.terminate();
  }

  #start(): void {
    for (const verdict of this.querySelectorAll<HTMLElement>('[data-verdict]')) verdict.hidden = true;
    this.#running(true);
    this.#started = performance.now();
    const worker = new Worker(this.getAttribute('worker') ?? '', { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<RecountTold>) => this.#hear(data));
    worker.addEventListener('error', () => this.#end('failed', this.#say('failed.program')));
    // Addresses in a worker are read from where its script lies.
    const source = new URL(this.getAttribute('src') ?? '', location.href).href;
    // A worker of our own has no other origin to send to.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage({ source, digest: this.getAttribute('digest') ?? '' } satisfies RecountAsked);
    this.#show('download', undefined);
  }

  #stop(): void {
    this.#running(false);
    this.#announce(this.#say('stopped'));
  }

  /** One button takes the place of the other, and the focus goes with it. */
  #running(runs: boolean): void {
    const [start, stop] = [this.#part('start'), this.#part('stop')];
    const had = this.contains(document.activeElement);
    start.hidden = runs;
    stop.hidden = !runs;
    this.#part('progress').hidden = !runs;
    if (had) (runs ? stop : start).focus();
    if (runs) return;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#step = '';
    const label = start.querySelector('span');
    if (label) label.textContent = this.#say('again');
  }

  #hear(told: RecountTold): void {
    switch (told.step) {
      case 'verdict':
        return this.#judge(told.verdict);
      case 'download': {
        const [bytes, total] = [this.#bytes(told.bytes), this.#bytes(told.total ?? 0)];
        const words = told.total === undefined ? this.#say('bytes', { bytes }) : this.#say('bytesOf', { bytes, total });
        return this.#show('download', told.total === undefined ? undefined : told.bytes / told.total, words);
      }
      case 'count':
        return this.#show('count', told.total > 0 ? told.done / told.total : undefined);
      case 'digest':
      default:
        return this.#show('digest', undefined);
    }
  }

  /** `share` undefined: nobody knows how long it takes. Only a new step is read out. */
  #show(step: 'download' | 'digest' | 'count', share: number | undefined, bytes = ''): void {
    const bar = this.querySelector('progress');
    if (bar && share === undefined) bar.removeAttribute('value');
    else if (bar) bar.value = share ?? 0;
    this.#part('bytes').textContent = bytes;
    if (this.#step === step) return;
    this.#step = step;
    this.#part('step').textContent = this.#say(step);
    this.#announce(this.#say(step));
  }

  #judge(verdict: Verdict): void {
    const seconds = new Intl.NumberFormat(this.#language, { maximumFractionDigits: 1 }).format(
      (performance.now() - this.#started) / 1_000,
    );
    if (verdict.kind === 'agrees')
      return this.#end('agrees', this.#say('agrees', { seconds, bytes: this.#bytes(verdict.bytes) }));
    if (verdict.kind === 'failed')
      return this.#end(
        'failed',
        this.#say(`failed.${verdict.why}`, { status: verdict.why === 'status' ? String(verdict.status) : '' }),
      );
    const list = verdict.differences.flatMap((difference) => this.#sentences(difference));
    this.#end('differs', this.#say('differs', { seconds }), list, this.#say('differsNext'));
  }

  #sentences(difference: Difference): readonly string[] {
    const { code, ...places } = difference;
    if (code !== 'winners') return [this.#say(`diff.${code}`, places as Words)];
    const names = (list: readonly string[]): string =>
      new Intl.ListFormat(this.#language, { type: 'conjunction' }).format(list);
    const { onlyStated, onlyCounted } = difference;
    return [
      this.#say('diff.winners'),
      ...(onlyStated.length === 0 ? [] : [this.#say('diff.onlyStated', { names: names(onlyStated) })]),
      ...(onlyCounted.length === 0 ? [] : [this.#say('diff.onlyCounted', { names: names(onlyCounted) })]),
    ];
  }

  #end(kind: Verdict['kind'], sentence: string, list: readonly string[] = [], next = ''): void {
    this.#running(false);
    this.#announce('');
    const shown = this.querySelector<HTMLElement>(`[data-verdict="${kind}"]`);
    if (!shown) return;
    shown.hidden = false;
    const lines = list.map((words) => {
      const item = document.createElement('li');
      item.textContent = words;
      return item;
    });
    const fill = (name: string, words: readonly (string | Node)[]): void => {
      const part = shown.querySelector<HTMLElement>(`[data-${name}]`);
      part?.replaceChildren(...words);
      if (part) part.hidden = words.length === 0;
    };
    fill('sentence', [sentence]);
    fill('list', lines);
    fill('next', next === '' ? [] : [next]);
  }

  #announce(words: string): void {
    this.#part('said').textContent = words;
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-${name}]`);
    if (found === null) throw new Error(`the recount has no ${name}`);
    return found;
  }

  #say(key: string, places: Words = {}): string {
    return (this.#words[key] ?? '').replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
  }

  #bytes(bytes: number): string {
    const [unit, size] = bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const);
    const digits = size < 10 ? 1 : 0;
    return new Intl.NumberFormat(this.#language, { style: 'unit', unit, maximumFractionDigits: digits }).format(size);
  }

  get #language(): string {
    return document.documentElement.lang;
  }
}

customElements.define('recount-here', RecountHere);
