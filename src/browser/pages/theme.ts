import { recall, remember } from '../../dom/storage.ts';

const KEY = 'theme';

/** A choice of colours; without one, they are the system's. */
type Theme = 'light' | 'dark';

/** Shows the page in the colours that the reader has chosen on this device. */
export function applyTheme(): void {
  const theme = recall('device', KEY);
  if (theme === 'light' || theme === 'dark') setTheme(theme);
}

/** Shows the switch at the foot of the page, with what is chosen. */
export function showThemeSwitch(): void {
  const current = document.documentElement.dataset['theme'] ?? 'auto';
  const group = document.querySelector<HTMLElement>('[data-themes]');
  for (const button of group?.querySelectorAll('button') ?? []) {
    button.setAttribute('aria-pressed', String(button.value === current));
  }
  if (group !== null) group.hidden = false;
}

/** Makes the switch work. */
export function mountThemeSwitch(): void {
  showThemeSwitch();
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-themes] button')) {
    button.addEventListener('click', () => {
      const theme = button.value === 'auto' ? undefined : (button.value as Theme);
      setTheme(theme);
      remember('device', KEY, theme);
      showThemeSwitch();
    });
  }
}

function setTheme(theme: Theme | undefined): void {
  const { dataset } = document.documentElement;
  if (theme === undefined) delete dataset['theme'];
  else dataset['theme'] = theme;
}
