/**
 * Findings by single keys, while the card has the focus: the keys press the buttons that are there anyway. It takes the focus when the
 * page comes, so that a clerk need not touch the mouse between two signatures; inside a text field keys are letters.
 */
class VerifyKeys extends HTMLElement {
  connectedCallback(): void {
    const hint = this.querySelector<HTMLElement>('.verify-keys-hint');
    if (hint !== null) hint.hidden = false;
    this.addEventListener('keydown', this.#pressed);
    // An error summary has the focus first: it says what went wrong.
    if (document.querySelector('.error-summary') === null) this.focus();
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof HTMLInputElement) {
      if (event.key === 'Escape') this.focus();
      return;
    }
    const key = event.key.toLowerCase();
    const button = /^[1-5]$/.test(key)
      ? this.querySelectorAll<HTMLButtonElement>('.verify-buttons button')[Number(key) - 1]
      : undefined;
    if (button !== undefined) button.click();
    else if (key === 'd') document.getElementById(this.dataset['duplicate'] ?? '')?.focus();
    else if (key === 'u') this.querySelector<HTMLFormElement>('.verify-undo')?.requestSubmit();
    else return;
    event.preventDefault();
  };
}

customElements.define('verify-keys', VerifyKeys);
