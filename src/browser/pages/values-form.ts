import { setHeldText } from '../../dom/set-held-text.ts';
import { remember } from '../../dom/storage.ts';
import { fill } from '../../model/i18n/texts.ts';
import { fitsField, type ValueField, type ValuesTexts } from '../../model/values-texts.ts';
import { loadLateTexts } from './late-texts.ts';
import { fillSlots, listSlots, recallValues, type Values, VALUES_KEY } from './slots.ts';
import { showState, type ValuesForm } from './values-starter.ts';

/**
 * Makes the form of "Your values": a field for each placeholder of the page. What is typed stands in every
 * command at once. The values of placeholders that other pages have stay as they are.
 */
export async function mountValues(container: HTMLElement): Promise<ValuesForm> {
  const texts = await loadLateTexts();
  const button = container.querySelector('button');
  const names = [...new Set(listSlots().map(({ dataset }) => dataset['slot'] ?? ''))];
  const kept = recallValues();
  /** What may not be kept lives as long as the page. */
  const secrets: Record<string, string> = {};
  const form = document.createElement('form');
  form.id = 'values-form';
  form.hidden = true;
  // Fields have no names: nothing of them could get into an address.
  form.autocomplete = 'off';
  const fields = names.flatMap((name) => {
    const field = texts.fields[name];
    return field === undefined ? [] : [createField(name, field, texts, kept[name] ?? '')];
  });
  const forget = createButton(texts.forget);
  const done = createButton(texts.done);
  done.type = 'submit';
  const about = document.createElement('span');
  about.textContent = texts.about;
  const foot = document.createElement('div');
  foot.className = 'values-foot';
  foot.append(about, forget, done);
  form.append(...fields.map(({ element }) => element), foot);
  container.append(form);
  button?.setAttribute('aria-controls', form.id);

  const apply = (): void => {
    const values: Record<string, string> = { ...recallValues() };
    for (const { name, field, read } of fields) {
      const value = read();
      const store = field.isSecret === true ? secrets : values;
      if (value === undefined) Reflect.deleteProperty(store, name);
      else store[name] = value;
    }
    keep(values);
  };
  const keep = (values: Values): void => {
    remember('tab', VALUES_KEY, values);
    fillSlots({ ...values, ...secrets });
    // Hidden on the screen until it is asked for, and left out on paper.
    for (const slot of listSlots()) {
      slot.toggleAttribute('data-secret', (slot.dataset['slot'] ?? '') in secrets);
    }
    showState(container);
  };
  form.addEventListener('input', apply);
  forget.addEventListener('click', () => {
    for (const { input } of fields) input.value = '';
    apply();
    keep({});
  });

  /** Where the reader was: a command, mostly. */
  let origin: HTMLElement | undefined;
  const setOpen = (isOpen: boolean): void => {
    form.hidden = !isOpen;
    button?.setAttribute('aria-expanded', String(isOpen));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    setOpen(false);
    button?.focus({ preventScroll: origin !== undefined });
    origin?.scrollIntoView({ block: 'center' });
    origin = undefined;
  });
  return {
    open: (name) => {
      const field = fields.find((candidate) => candidate.name === name);
      origin = name === undefined ? undefined : findVisibleSlot(name);
      setOpen(name !== undefined || form.hidden !== false);
      if (!form.hidden) (field ?? fields[0])?.input.focus();
    },
  };
}

/** The place of a value that the reader looks at. */
function findVisibleSlot(name: string): HTMLElement | undefined {
  return listSlots().find((slot) => {
    const { top } = slot.getBoundingClientRect();
    return slot.dataset['slot'] === name && top >= 0 && top < innerHeight;
  });
}

function createField(name: string, field: ValueField, texts: ValuesTexts, value: string) {
  const element = document.createElement('div');
  const label = document.createElement('label');
  const input = document.createElement('input');
  const hint = document.createElement('p');
  const refused = document.createElement('p');
  input.id = `value-${name}`;
  input.value = value;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.autocapitalize = 'none';
  label.htmlFor = input.id;
  label.textContent = field.label;
  hint.id = `${input.id}-hint`;
  hint.className = 'field-hint';
  const example = fill(texts.example, { example: field.example });
  const about = [field.hint, ...(field.isSecret ? [texts.secret] : []), example]
    .join(' ')
    // A full stop of full width brings its own space.
    .replaceAll('。 ', '。');
  setHeldText(hint, about);
  refused.id = `${input.id}-refused`;
  refused.className = 'field-refused';
  refused.setAttribute('role', 'status');
  input.setAttribute('aria-describedby', `${hint.id} ${refused.id}`);
  element.append(label, input, ...(field.isSecret ? [createReveal(input, label, texts.show)] : []));
  element.append(refused, hint);
  return {
    name,
    field,
    element,
    input,
    /** What goes into commands: undefined while the field is empty, or holds what would break them. */
    read: (): string | undefined => {
      const typed = input.value.trim();
      const isRefused = typed !== '' && !fitsField(field, typed);
      input.setAttribute('aria-invalid', String(isRefused));
      setHeldText(refused, isRefused ? fill(texts.refused, { example: field.example }) : '');
      return typed === '' || isRefused ? undefined : typed;
    },
  };
}

/** Hides what is typed into a field, and makes the button that shows it, there and in the commands. */
function createReveal(
  input: HTMLInputElement,
  label: HTMLLabelElement,
  text: string,
): HTMLButtonElement {
  input.type = 'password';
  const button = createButton(text);
  button.id = `${input.id}-reveal`;
  label.id = `${input.id}-label`;
  button.className = 'reveal';
  button.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-labelledby', `${button.id} ${label.id}`);
  button.addEventListener('click', () => {
    const isShown = input.type === 'password';
    input.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(isShown));
  });
  return button;
}

function createButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  return button;
}
