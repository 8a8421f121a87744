/** What the system says of a file or a disk that does not serve. */
interface Fault {
  code?: string;
  path?: string;
  /** Where something was to be moved. */
  dest?: string;
  message: string;
}

/**
 * Says what is wrong with a file or a disk, and what to do; of anything else what the error says itself.
 *
 * `EACCES: permission denied, open '/srv/kb'` -> `'There is no permission to use /srv/kb: give it, or …'`
 *
 * @param place what was worked on, where the error does not name it: a full disk names none
 */
export function describeFault(error: unknown, place?: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code, dest, path = place, message }: Fault = error;
  const at = dest ?? path ?? 'a file';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `There is no permission to use ${at}: give it, or run the command as somebody who has it.`;
    case 'EROFS':
      return `${at} is on a disk that can only be read: name another place, or copy the project to one that can be written.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full${dest === undefined && path === undefined ? '' : ` at ${at}`}: make room there, then run the command again.`;
    case 'ENOENT':
      return path === undefined ? message : `${path} is not there: see whether its name is right.`;
    case 'EISDIR':
      return `${at} is a folder, where a file is expected: move it away.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${at} cannot be a folder, as a file stands in its way: move that away.`;
    default:
      return message;
  }
}
