/** The short code by which a fault is told in events: never a message, which may hold anything. */
import { JiyaoError } from '../errors.js';
import { TelegramFault } from './api/telegram-fault.js';

/** 'indexLocked', 'blocked' …; 'internal' for what nobody foresaw. */
export function faultCode(error: unknown): string {
  if (error instanceof JiyaoError) return error.code;
  return error instanceof TelegramFault ? error.kind : 'internal';
}
