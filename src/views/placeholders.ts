/** A piece of a literal message. */
export interface MessagePart {
  text: string;
  /** True for a part that changes from case to case. */
  isPlaceholder: boolean;
}

/**
 * Cuts a message into what is literal and what changes.
 *
 * `splitPlaceholders('Disk {disk} is full')`
 * -> `'Disk '`, `'disk'` (a placeholder, without its braces), `' is full'`
 */
export function splitPlaceholders(message: string): MessagePart[] {
  return message
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const isPlaceholder = part.startsWith('{') && part.endsWith('}');
      return { text: isPlaceholder ? part.slice(1, -1) : part, isPlaceholder };
    });
}
