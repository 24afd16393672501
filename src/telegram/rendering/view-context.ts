/** For whom and by which bot something is shown. Types only. */
import type { BotIdentity, ServerFeatures } from '../api/bot-api.js';
import type { Language } from '../reader.js';

export interface ViewContext {
  /** Of labels and buttons; the record's words stay as published. */
  language: Language;
  me: Pick<BotIdentity, 'username'>;
  features: Pick<ServerFeatures, 'copyText'>;
}
