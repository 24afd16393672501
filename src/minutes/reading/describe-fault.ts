/**
 * Owns the short reasons for which a source cannot be read. It turns what the system and libraries
 * throw into words without stack and without paths of this machine.
 */

/** Reasons by the system's error code; the words are shown after the source's path. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'not found (removed, or a broken link)',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'not found (a part of its path is no folder)',
  ELOOP: 'a link that leads back to itself',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EBUSY: 'in use by another program',
  EIO: 'the disk could not read it',
  ENAMETOOLONG: 'its name is too long',
  ESTALE: 'the network folder is gone',
};

/** Longest reason that still fits beside a path on one line of a terminal. */
const MAX_REASON = 120;

/** A reason that the reading stage itself gives: its message is shown as it stands. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}

function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The first line of a library's message, without absolute paths. */
function shorten(message: string): string {
  const line = (message.split(/[\r\n]/u)[0] ?? '')
    .replaceAll(/(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\s\\/'"()]+){2,}/gu, '…')
    .trim();
  return line.length > MAX_REASON ? `${line.slice(0, MAX_REASON)}…` : line;
}

/**
 * The reason for a reader.
 * @param error whatever was thrown
 * @param doing what was being read: 'not a readable DOCX file'
 */
export function describeFault(error: unknown, doing: string): string {
  if (error instanceof UnreadableSource) return error.message;
  const code = systemCode(error);
  const known = code === null ? undefined : SYSTEM_REASONS[code];
  if (known !== undefined) return known;
  const detail = error instanceof Error ? shorten(error.message) : '';
  return detail === '' ? doing : `${doing}: ${detail}`;
}
