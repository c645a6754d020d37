/** Says beside a statement that is being written how many characters are left; the server counts again. */
import { lengthOf } from '../../platform/tidied.ts';

class StatementCounter extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea');
    const place = this.querySelector<HTMLElement>('[data-count]');
    if (area === null || place === null) return;
    const count = (): void => this.#count(area, place);
    area.addEventListener('input', count);
    count();
    place.hidden = false;
  }

  #count(area: HTMLTextAreaElement, place: HTMLElement): void {
    const left = Number(this.getAttribute('most')) - lengthOf(area.value);
    const words = (left < 0 ? this.dataset['over'] : this.dataset['left']) ?? '';
    place.textContent = words.replace('#', Math.abs(left).toLocaleString(document.documentElement.lang));
    place.classList.toggle('is-over', left < 0);
    // Read out only where it begins to matter, and not at every letter.
    const said = this.querySelector('[data-said]');
    if (said !== null && (left === 20 || left === 0 || left === -1)) said.textContent = place.textContent;
  }
}

customElements.define('statement-counter', StatementCounter);
