import type { Parameter, ParameterValue } from '../stream/api.ts';
import { choiceLabel } from '../stream/parameter-words.ts';
import { iconElement } from '../timeline/icons.ts';
import { el } from '../words/elements.ts';
import type { Text, Words } from '../words/words.ts';

/** The least room between what is said and the edge of the window. */
const EDGE = 12;

type Control = HTMLInputElement | HTMLSelectElement;
interface Field { readonly parameter: Parameter; readonly control: Control; readonly label: HTMLElement; readonly unit: HTMLElement | null; readonly box: HTMLElement; readonly refusal: HTMLElement }
interface Refused { readonly field: Field; readonly reason: Text }

/** Who wants to know of the fields. */
export interface ParametersListener {
  /** Enter was pressed in one. */
  submitted(): void;
  /** The values are others now, and nothing is seen to be wrong with them. */
  edited(): void;
}

/** The fields of a scenario's parameters. What is wrong with a value, the server says. */
export class Parameters {
  private readonly fields: readonly Field[];
  private refused: Refused | null = null;

  constructor(box: HTMLElement, parameters: readonly Parameter[], private words: Words, listener: ParametersListener) {
    this.fields = parameters.map(fieldOf);
    box.replaceChildren(...this.fields.map((field) => field.box));
    for (const { control, box: field } of this.fields) {
      control.addEventListener('input', () => { this.clear(); fitWidth(control); });
      control.addEventListener('keydown', (event) => { if ((event as KeyboardEvent).key === 'Enter') listener.submitted(); });
      control.addEventListener(control.classList.contains('is-text') ? 'change' : 'input', () => { if (this.areInRange) listener.edited(); });
      field.addEventListener('click', (event) => { if (event.target === field) control.focus(); });
    }
    this.speak(words);
  }

  values(): Readonly<Record<string, ParameterValue>> {
    return Object.fromEntries(this.fields.map(({ parameter, control }) => [parameter.name, valueOf(parameter, control.value.trim())]));
  }

  /** All figures are figures, within their bounds. */
  private get areInRange(): boolean {
    return this.fields.every(({ parameter: { type, minimum, maximum }, control }) => {
      if (type !== 'number' && type !== 'integer') return true;
      const value = Number(control.value.trim());
      return control.value.trim() !== '' && value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity) && (type === 'number' || Number.isInteger(value));
    });
  }

  /** Shows the values that a run was made with. */
  fill(values: Readonly<Record<string, ParameterValue>>): void {
    for (const { parameter, control } of this.fields) {
      const value = values[parameter.name];
      if (value === undefined) continue;
      control.value = String(value);
      fitWidth(control);
    }
  }

  /** Says under its field what the server did not like. Answers whether there is such a field. */
  refuse(name: string, reason: Text): boolean {
    const field = this.fields.find((candidate) => candidate.parameter.name === name);
    if (field === undefined) return false;
    this.refused = { field, reason };
    this.sayRefusal();
    field.control.setAttribute('aria-invalid', 'true');
    field.control.focus();
    return true;
  }

  private sayRefusal(): void {
    if (this.refused === null) return;
    const { field, reason } = this.refused;
    field.refusal.textContent = this.words.of(reason);
    field.refusal.hidden = false;
    keepInWindow(field.refusal);
  }

  clear(): void {
    this.refused = null;
    for (const { refusal, control } of this.fields) {
      refusal.hidden = true;
      control.removeAttribute('aria-invalid');
    }
  }

  speak(words: Words): void {
    this.words = words;
    this.sayRefusal();
    for (const { parameter, control, label, unit } of this.fields) {
      label.textContent = words.of(parameter.label);
      if (control instanceof HTMLSelectElement) for (const option of control.options) option.textContent = choiceLabel(parameter, option.value, words);
      if (unit !== null) unit.textContent = parameter.unit === 's' ? words.say('seconds') : parameter.unit ?? '';
    }
  }
}

function fieldOf(parameter: Parameter): Field {
  const id = `parameter-${parameter.name}`;
  const control = parameter.type === 'choice' ? selectOf(parameter, id) : inputOf(parameter, id);
  const label = el('span', { class: 'field-name' });
  const unit = parameter.unit == null || parameter.unit === '' ? null : el('span');
  const refusal = el('span', { class: 'refusal', id: `${id}-refusal`, role: 'alert', hidden: true });
  const box = el('label', { class: parameter.type === 'choice' ? 'field sel' : 'field', for: id }, label, control, unit, parameter.type === 'choice' ? iconElement('chevron') : null, refusal);
  fitWidth(control);
  return { parameter, control, label, unit, box, refusal };
}

function selectOf(parameter: Parameter, id: string): HTMLSelectElement {
  const select = el('select', { id, name: parameter.name, 'aria-describedby': `${id}-refusal` }, ...(parameter.choices ?? []).map((choice) => el('option', { value: choice }, choice)));
  select.value = String(parameter.default);
  return select;
}

function inputOf(parameter: Parameter, id: string): HTMLInputElement {
  const mode = parameter.type === 'number' ? 'decimal' : parameter.type === 'integer' ? 'numeric' : 'text';
  const input = el('input', { id, name: parameter.name, inputmode: mode, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${id}-refusal`, class: parameter.type === 'text' ? 'is-text' : '' });
  input.value = String(parameter.default);
  return input;
}

/** What is said under a field at the right edge begins further to the left. */
function keepInWindow(refusal: HTMLElement): void {
  refusal.style.left = '';
  const beyond = refusal.getBoundingClientRect().right - innerWidth + EDGE;
  if (beyond > 0) refusal.style.left = `${-1 - beyond}px`;
}

/** A field is as wide as its figure. */
function fitWidth(control: Control): void {
  if (control instanceof HTMLInputElement && !control.classList.contains('is-text')) control.style.width = `${Math.max(1.6, control.value.length * 0.62 + 0.4)}em`;
}

/** What cannot be a number travels as it was typed, so that the server can say what is wrong with it. */
function valueOf(parameter: Parameter, text: string): ParameterValue {
  const isNumber = parameter.type === 'number' || parameter.type === 'integer' || typeof parameter.default === 'number';
  return isNumber && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
