/** Choosing among given answers: select, radio buttons, checkboxes, and groups of fields. */
import { classes, fieldId, html, type Content, type Html } from './html.ts';
import { field, hintAndError, tied, type FieldParts } from './fields.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: Content;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

export const selectField = (
  parts: FieldParts & {
    readonly options: readonly (Option | OptionGroup)[];
    readonly placeholder?: string | undefined;
  },
): Html =>
  field(
    parts,
    (ties) =>
      html`<select ${ties} class="input-${parts.width ?? 'medium'}">
        ${parts.placeholder && html`<option value="">${parts.placeholder}</option>`}
        ${parts.options.map((entry) =>
          'options' in entry
            ? html`<optgroup label="${entry.label}">
                ${entry.options.map((option) => choice(option, parts.value))}
              </optgroup>`
            : choice(entry, parts.value),
        )}
      </select>`,
  );

const choice = (option: Option, value: string | number | undefined): Html =>
  html`<option value="${option.value}" ${String(value ?? '') === option.value ? 'selected' : ''}>
    ${option.label}
  </option>`;

export interface ChoicesParts {
  readonly name: string;
  /** As of a field. */
  readonly id?: string | undefined;
  readonly legend: Content;
  readonly hint?: Content;
  readonly error?: Content;
  readonly options: readonly Option[];
  readonly required?: boolean | undefined;
  /** Side by side where there is room, for short answers. */
  readonly inline?: boolean | undefined;
}

export const radioGroup = (parts: ChoicesParts & { readonly value?: string | undefined }): Html =>
  choices(parts, 'radio', (value) => parts.value === value);

export const checkboxGroup = (parts: ChoicesParts & { readonly values?: readonly string[] | undefined }): Html =>
  choices(parts, 'checkbox', (value) => parts.values?.includes(value) ?? false);

function choices(parts: ChoicesParts, type: 'radio' | 'checkbox', chosen: (value: string) => boolean): Html {
  const id = fieldId(parts.id ?? parts.name);
  return html`<fieldset
    class="${classes('field', 'choices', parts.inline && 'choices-inline', parts.error ? 'field-wrong' : undefined)}"
    ${describedBy(id, parts)}
  >
    <legend>${parts.legend}</legend>
    ${hintAndError(id, parts.hint, parts.error)}
    <div class="choice-list">
      ${parts.options.map((option, at) => {
        // The first answer carries the group's id, so that the error summary can lead to it.
        const optionId = at === 0 ? id : `${id}-${at}`;
        return html`<div class="choice">
          <input
            type="${type}"
            id="${optionId}"
            name="${parts.name}"
            value="${option.value}"
            ${chosen(option.value) ? 'checked' : ''}
            ${parts.required && type === 'radio' ? 'required' : ''}
            ${option.hint ? html`aria-describedby="${id}-${at}-hint"` : ''}
          />
          <label for="${optionId}">${option.label}</label>
          ${option.hint && html`<p class="hint" id="${id}-${at}-hint">${option.hint}</p>`}
        </div>`;
      })}
    </div>
  </fieldset>`;
}

const describedBy = (id: string, parts: ChoicesParts): Html | '' => {
  const ids = [parts.hint && `${id}-hint`, parts.error && `${id}-error`].filter(Boolean).join(' ');
  return ids === '' ? '' : html`aria-describedby="${ids}"`;
};

/** One yes or no. */
export const checkbox = (parts: {
  readonly name: string;
  readonly label: Content;
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly hint?: Content;
  readonly error?: Content;
}): Html => {
  const id = fieldId(parts.name);
  return html`<div class="${classes('field', parts.error ? 'field-wrong' : undefined)}">
    ${parts.error && hintAndError(id, undefined, parts.error)}
    <div class="choice">
      <input
        type="checkbox"
        id="${id}"
        name="${parts.name}"
        value="${parts.value ?? 'yes'}"
        ${parts.checked ? 'checked' : ''}
        ${tied(id, parts.hint, parts.error)}
      />
      <label for="${id}">${parts.label}</label>
      ${parts.hint && html`<p class="hint" id="${id}-hint">${parts.hint}</p>`}
    </div>
  </div>`;
};

/** Fields that belong together. */
export const fieldset = (parts: { readonly legend: Content; readonly hint?: Content; readonly body: Content }): Html =>
  html`<fieldset class="fieldset">
    <legend>${parts.legend}</legend>
    ${parts.hint && html`<p class="hint">${parts.hint}</p>`} ${parts.body}
  </fieldset>`;
