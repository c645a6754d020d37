/**
 * Keeps the running total of a ballot up to date while the resident chooses, and gives points their + and - buttons.
 * The form underneath works without it; nothing here decides what is allowed.
 */
class BallotForm extends HTMLElement {
  connectedCallback(): void {
    for (const step of this.querySelectorAll<HTMLButtonElement>('button[data-step]')) {
      step.hidden = false;
      step.addEventListener('click', () => this.#step(step));
    }
    const recount = this.querySelector<HTMLElement>('[data-recount]');
    if (recount) recount.hidden = true;
    this.addEventListener('input', () => this.#count());
    // The browser may have put back what was chosen before a reload.
    this.#count();
  }

  #step(button: HTMLButtonElement): void {
    const input = button.parentElement?.querySelector('input');
    if (!input) return;
    const wanted = (Number(input.value) || 0) + Number(button.dataset['step']);
    const most = Number(input.max) || Infinity;
    input.value = String(Math.min(most, Math.max(0, wanted)));
    this.#count();
  }

  #count(): void {
    const bar = this.querySelector<HTMLElement>('[data-bar]');
    const sum = bar?.querySelector<HTMLElement>('[data-sum]');
    const within = bar?.dataset['within'];
    const beyond = bar?.dataset['over'];
    if (!bar || !sum || within === undefined || beyond === undefined) return;
    const { used, count } = this.#used();
    const max = Number(this.getAttribute('data-max') ?? Infinity);
    const over = used > max;
    const say = amounts(bar.dataset);
    const places: Record<string, string> = {
      used: say(used),
      left: say(Math.max(0, max - used)),
      over: say(Math.max(0, used - max)),
      max: say(max),
      count: String(count),
    };
    const sentence = (over ? beyond : within).replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
    if (sum.textContent !== sentence) sum.textContent = sentence;
    bar.classList.toggle('is-over', over);
    const meter = bar.querySelector<HTMLProgressElement>('[data-meter]');
    if (meter) meter.value = Math.min(used, max);
  }

  #used(): { used: number; count: number } {
    if (this.getAttribute('kind') === 'cumulative') {
      const points = [...this.querySelectorAll<HTMLInputElement>('.stepper input')].map(
        (input) => Number(input.value) || 0,
      );
      return { used: points.reduce((sum, n) => sum + n, 0), count: points.filter((n) => n > 0).length };
    }
    const ticked = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')];
    const used =
      this.getAttribute('kind') === 'knapsack'
        ? ticked.reduce((sum, box) => sum + Number(box.dataset['cost']), 0)
        : ticked.length;
    return { used, count: ticked.length };
  }
}

/** Money as the server writes it: whole amounts without decimals. */
function amounts({ locale, currency, units }: DOMStringMap): (amount: number) => string {
  if (locale === undefined || currency === undefined)
    return (amount) => amount.toLocaleString(document.documentElement.lang);
  const perUnit = Number(units ?? 1);
  return (amount) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: amount % perUnit === 0 ? 0 : 2,
      maximumFractionDigits: amount % perUnit === 0 ? 0 : 2,
    }).format(amount / perUnit);
}

customElements.define('ballot-form', BallotForm);
