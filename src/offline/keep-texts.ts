/** What the offer to keep all of a large base says in each of its states. With `{files}`, `{size}` and `{done}`. */
export interface KeepTexts {
  offered: string;
  begun: string;
  keeping: string;
  kept: string;
  full: string;
  failed: string;
}
