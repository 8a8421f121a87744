import { recall, remember } from '../../dom/storage.ts';

const KEY = 'theme';

/** A choice of colours; without one, they are the system's. */
type Theme = 'light' | 'dark';

/** Shows the page in the colours that the reader has chosen on this device. */
export function applyTheme(): void {
  const theme = recall('device', KEY);
  if (theme === 'light' || theme === 'dark') setTheme(theme);
}

/** Makes the switch at the foot of the page work. */
export function mountThemeSwitch(): void {
  const group = document.querySelector<HTMLElement>('[data-themes]');
  if (group === null) return;
  const buttons = [...group.querySelectorAll('button')];
  const show = (): void => {
    const current = document.documentElement.dataset['theme'] ?? 'auto';
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.value === current));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const theme = button.value === 'auto' ? undefined : (button.value as Theme);
      setTheme(theme);
      remember('device', KEY, theme);
      show();
    });
  }
  show();
  group.hidden = false;
}

function setTheme(theme: Theme | undefined): void {
  const { dataset } = document.documentElement;
  if (theme === undefined) delete dataset['theme'];
  else dataset['theme'] = theme;
}
