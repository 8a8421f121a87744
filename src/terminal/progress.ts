/** Tells how far a long piece of work is. */
export interface Progress {
  /** Says that one more of its parts is done. */
  step: () => void;
  /** Says that all is done, with what came out of it. */
  end: (result?: string) => void;
}

/** Where progress is shown. */
export interface ProgressTerminal {
  write: (text: string) => void;
  /** Whether a line can be written over; a log file gets a few lines instead. */
  isInteractive: boolean;
  now: () => number;
}

/** How often the line of a terminal changes. */
const FRAME_MS = 100;
/** How long a log file stays silent. */
const LOG_MS = 5000;

/**
 * Shows how far a piece of work is, as soon as it takes long enough to wonder.
 *
 * `('Packing', 679, terminal)` -> `Packing: 120 of 679`, and at the end `Packing: done`
 */
export function startProgress(label: string, total: number, terminal: ProgressTerminal): Progress {
  let done = 0;
  let lastShown = terminal.now();
  return {
    step: () => {
      done += 1;
      const now = terminal.now();
      if (now - lastShown < (terminal.isInteractive ? FRAME_MS : LOG_MS)) return;
      lastShown = now;
      const text = `${label}: ${done} of ${total}`;
      terminal.write(terminal.isInteractive ? `\r${text}` : `${text}\n`);
    },
    end: (result = 'done') => {
      // Spaces cover what is longer on the line that is written over.
      const rest = terminal.isInteractive ? ' '.repeat(String(total).length * 2) : '';
      terminal.write(`${terminal.isInteractive ? '\r' : ''}${label}: ${result}${rest}\n`);
    },
  };
}

/** The terminal of this process. Progress goes to the error stream: results may be redirected. */
export const processTerminal: ProgressTerminal = {
  write: (text) => {
    process.stderr.write(text);
  },
  isInteractive: process.stderr.isTTY,
  now: () => performance.now(),
};
