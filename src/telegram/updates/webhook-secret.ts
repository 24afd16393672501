/** The secret by which a webhook knows Telegram's requests from anybody's. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The same for the same token, so that it survives a restart and needs no setting; the token cannot
 * be told from it. 43 characters of A–Z a–z 0–9 _ -, as `secret_token` takes them.
 */
export function webhookSecretOf(token: string): string {
  return createHmac('sha256', token).update('jiyao webhook').digest('base64url');
}

/** Compares in a time that does not depend on where they differ, or how long they are. */
export function isSameSecret(given: unknown, secret: string): boolean {
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
