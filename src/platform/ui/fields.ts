/** Text-like fields. Each carries its label, hint and error, and gives back what was typed. */
import { attr, classes, fieldId, html, type Content, type Html } from './html.ts';
import { icon } from './icons.ts';

export interface FieldParts {
  readonly name: string;
  /** Where several forms of one page have a field of this name: what tells them apart. An error summary leads to it by the same. */
  readonly id?: string | undefined;
  readonly label: Content;
  readonly hint?: Content;
  /** The sentence beside the field when what was typed cannot be used. */
  readonly error?: Content;
  /** What was typed, or the value kept. */
  readonly value?: string | number | undefined;
  readonly required?: boolean | undefined;
  readonly width?: 'short' | 'medium' | 'full' | undefined;
  readonly autocomplete?: string | undefined;
}

/** The frame all fields share; `control` gets the attributes that tie it to its hint and error. */
export function field(parts: Omit<FieldParts, 'value'>, control: (attributes: Content) => Content): Html {
  const id = fieldId(parts.id ?? parts.name);
  return html`<div class="${classes('field', parts.error ? 'field-wrong' : undefined)}">
    <label for="${id}">${parts.label}</label>
    ${hintAndError(id, parts.hint, parts.error)}
    ${control([
      html`id="${id}" name="${parts.name}"`,
      tied(id, parts.hint, parts.error),
      parts.required ? ' required' : '',
      attr('autocomplete', parts.autocomplete),
    ])}
  </div>`;
}

export const hintAndError = (id: string, hint: Content, error: Content): Content => [
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : '',
  error ? html`<p class="field-error" id="${id}-error">${icon('error')}<span>${error}</span></p>` : '',
];

export const tied = (id: string, hint: Content, error: Content): Content => [
  attr('aria-describedby', [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')),
  error ? html` aria-invalid="true"` : '',
];

export interface TextFieldParts extends FieldParts {
  readonly type?: 'text' | 'email' | 'url' | 'search' | 'tel' | 'password' | undefined;
  readonly maxlength?: number | undefined;
  readonly spellcheck?: boolean | undefined;
}

export const textField = (parts: TextFieldParts): Html =>
  field(
    parts,
    (ties) =>
      html`<input
        ${ties}
        class="input-${parts.width ?? 'full'}"
        type="${parts.type ?? 'text'}"
        value="${parts.value ?? ''}"
        ${attr('maxlength', parts.maxlength)}
        ${attr('spellcheck', parts.spellcheck === undefined ? undefined : String(parts.spellcheck))}
      />`,
  );

export const textArea = (
  parts: FieldParts & { readonly rows?: number | undefined; readonly maxlength?: number | undefined },
): Html =>
  field(
    parts,
    // The line break after the tag is dropped by the browser and keeps one that was typed first.
    (ties) =>
      html`<textarea ${ties} rows="${parts.rows ?? 5}" ${attr('maxlength', parts.maxlength)}>
${parts.value ?? ''}</textarea>`,
  );

export interface NumberFieldParts extends FieldParts {
  /** For example "$". */
  readonly prefix?: string | undefined;
  /** For example "points". */
  readonly suffix?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | 'any' | undefined;
  /** Keeps odd input such as "1,5000" as it was typed, which a number box would lose. */
  readonly asText?: boolean | undefined;
}

export const numberField = (parts: NumberFieldParts): Html =>
  field(
    parts,
    (ties) =>
      html`<span class="input-group input-${parts.width ?? 'short'}"
        >${parts.prefix && html`<span class="input-affix" aria-hidden="true">${parts.prefix}</span>`}<input
          ${ties}
          ${parts.asText ? html`type="text" inputmode="decimal"` : html`type="number" inputmode="numeric" ${[attr('min', parts.min), attr('max', parts.max), attr('step', parts.step)]}`}
          value="${parts.value ?? ''}"
        />${parts.suffix && html`<span class="input-affix">${parts.suffix}</span>`}</span
      >`,
  );

/** Money is typed as text, so that "1,500.00" is kept and can be answered. */
export const moneyField = (parts: Omit<NumberFieldParts, 'asText'>): Html =>
  numberField({ width: 'medium', ...parts, asText: true });

export const dateTimeField = (
  parts: FieldParts & { readonly min?: string | undefined; readonly max?: string | undefined },
): Html =>
  field(
    parts,
    (ties) =>
      html`<input
        ${ties}
        class="input-medium"
        type="datetime-local"
        value="${parts.value ?? ''}"
        ${[attr('min', parts.min), attr('max', parts.max)]}
      />`,
  );

export const dateField = (
  parts: FieldParts & { readonly min?: string | undefined; readonly max?: string | undefined },
): Html =>
  field(
    parts,
    (ties) =>
      html`<input
        ${ties}
        class="input-medium"
        type="date"
        value="${parts.value ?? ''}"
        ${[attr('min', parts.min), attr('max', parts.max)]}
      />`,
  );

export const fileField = (
  parts: Omit<FieldParts, 'value'> & { readonly accept?: string | undefined; readonly multiple?: boolean | undefined },
): Html =>
  field(
    parts,
    (ties) => html`<input ${ties} type="file" ${attr('accept', parts.accept)} ${parts.multiple ? 'multiple' : ''} />`,
  );
