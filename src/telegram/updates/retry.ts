/**
 * What happens when receiving fails: how long to wait before it is tried again, for ever, and what
 * the operator is told of it: once that it fails, once that it works again.
 */
import { JiyaoError } from '../../errors.js';
import { TelegramFault } from '../api/telegram-fault.js';
import { wait } from '../api/wait.js';
import type { BotEventListener } from '../bot-event.js';
import { faultCode } from '../fault-code.js';
import type { ReceivingLimits } from './limits.js';

export class Retry {
  private failures = 0;
  /** What was told last; undefined where nothing, or that it works. */
  private told: string | undefined;
  private hasWorked = false;

  constructor(
    private readonly limits: Pick<ReceivingLimits, 'retryFirstMs' | 'retryMostMs'>,
    private readonly onEvent: BotEventListener,
  ) {}

  /** Telegram answered, and what it gave is stored. */
  worked(): void {
    this.failures = 0;
    this.hasWorked = true;
    if (this.told === undefined) return;
    this.told = undefined;
    this.onEvent({ type: 'reachable' });
  }

  /**
   * Waits for the next attempt; ends early where `signal` is aborted.
   * @throws the fault itself where no attempt can help: the token is wrong
   */
  async failed(fault: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (this.isFinal(fault)) throw fault;
    const waitMs = this.waitMsAfter(fault);
    this.failures++;
    this.tellOnce(fault, waitMs);
    await wait(waitMs, signal).catch(() => undefined);
  }

  /** A 404 is a wrong token at the start; later it is a proxy whose server is away. */
  private isFinal(fault: unknown): boolean {
    if (!(fault instanceof TelegramFault) || fault.kind !== 'token') return false;
    return fault.status === 401 || !this.hasWorked;
  }

  private waitMsAfter(fault: unknown): number {
    const { retryFirstMs, retryMostMs } = this.limits;
    const waitMs = Math.min(retryFirstMs * 2 ** this.failures, retryMostMs);
    const asked = fault instanceof TelegramFault ? (fault.retryAfterSeconds ?? 0) : 0;
    return Math.max(waitMs, asked * 1000);
  }

  private tellOnce(fault: unknown, waitMs: number): void {
    const code = faultCode(fault);
    if (code === this.told) return;
    this.told = code;
    if (fault instanceof JiyaoError) this.onEvent({ type: 'inboxFault', code });
    else if (code === 'conflict') this.onEvent({ type: 'conflict', waitMs });
    else this.onEvent({ type: 'unreachable', kind: kindOf(fault), waitMs });
  }
}

function kindOf(fault: unknown): TelegramFault['kind'] {
  return fault instanceof TelegramFault ? fault.kind : 'unreachable';
}
