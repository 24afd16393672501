/**
 * Tells senders that messages of theirs were not taken in, so that nobody is ignored and a flood
 * makes few notices: one at once, and one for all that came while it was fresh. The words are the
 * caller's.
 */
import type { Update } from 'telegraf/types';
import type { UpdateSender } from './classify-update.js';
import type { DeclineReason } from './receiver.js';

/** Tells of `count` updates, of which `update` is the last. Never rejects. */
export type SendNotice = (update: Update, reason: DeclineReason, count: number) => Promise<void>;

/** One sender in one place who was told lately. */
interface Told {
  timer: NodeJS.Timeout | undefined;
  /** The notice that is under way, or was the last. */
  sending: Promise<void>;
  /** What came since, and is still to be told. */
  untold: { update: Update; reason: DeclineReason; count: number } | undefined;
}

export class DeclineNotices {
  private readonly told = new Map<string, Told>();
  private isClosed = false;

  /** @param everyMs how long a notice is fresh */
  constructor(
    private readonly send: SendNotice,
    private readonly everyMs: number,
  ) {}

  /** This update of this sender is not handled. */
  add(sender: UpdateSender, update: Update, reason: DeclineReason): void {
    const key = keyOf(sender);
    const told = this.told.get(key);
    if (told !== undefined) {
      told.untold = { update, reason, count: (told.untold?.count ?? 0) + 1 };
      return;
    }
    const begun: Told = {
      timer: undefined,
      sending: Promise.resolve(),
      untold: { update, reason, count: 1 },
    };
    this.told.set(key, begun);
    void this.tell(key, begun);
  }

  /** Tells at once what is still to be told; nothing is told after that. */
  async close(): Promise<void> {
    this.isClosed = true;
    const untold = [...this.told.values()];
    this.told.clear();
    await Promise.all(
      untold.map(async (told) => {
        clearTimeout(told.timer);
        await told.sending;
        await this.sendUntold(told);
      }),
    );
  }

  /** Fresh from when the notice was sent: before that there is nothing to read. */
  private async tell(key: string, told: Told): Promise<void> {
    await this.sendUntold(told);
    if (this.isClosed) return;
    told.timer = setTimeout(() => {
      if (told.untold === undefined) this.told.delete(key);
      else void this.tell(key, told);
    }, this.everyMs);
  }

  private sendUntold(told: Told): Promise<void> {
    const { untold } = told;
    told.untold = undefined;
    if (untold) told.sending = this.send(untold.update, untold.reason, untold.count);
    return told.sending;
  }
}

function keyOf({ place, countedFor }: UpdateSender): string {
  return `${place.chatId} ${place.threadId ?? ''} ${countedFor}`;
}
