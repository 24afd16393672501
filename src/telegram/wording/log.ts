/** What the bot's operator reads, in three languages. */
import type { BotEvent } from '../bot-event.js';
import type { Language } from '../reader.js';

/** One line for each kind of event; null for what needs no line. */
type LogTexts = {
  [Type in BotEvent['type']]: (event: Extract<BotEvent, { type: Type }>) => string;
};

const seconds = (ms: number) => Math.max(1, Math.round(ms / 1000));

const hans: LogTexts = {
  started: ({ username, mode, users, chats }) =>
    [
      `@${username} 已上线（${mode === 'polling' ? '长轮询' : 'webhook'}）。`,
      users + chats === 0
        ? '所有人都可以使用；要限定，设 TELEGRAM_ALLOWED_USERS 或 TELEGRAM_ALLOWED_CHATS。'
        : `只对 ${users} 个用户、${chats} 个聊天开放。`,
    ].join(''),
  listening: ({ port }) => `正在监听端口 ${port}。`,
  conflict: ({ waitMs }) =>
    `另有一个进程在用同一个令牌收消息（409）。请只留一个；${seconds(waitMs)} 秒后再试。`,
  unreachable: ({ waitMs }) => `连不上 Telegram，${seconds(waitMs)} 秒后再试，之后一直重试。`,
  reachable: () => '又连上 Telegram 了。',
  skippedUpdate: ({ updateId, code }) => `跳过了一条处理不了的更新 ${updateId}（${code}）。`,
  inboxFault: ({ code }) => `收到的消息没法保存（${code}），先不收新消息，稍后再试。`,
  refusedCall: ({ method, status, description }) =>
    `Telegram 拒绝了 ${method}（${status}）：${description}`,
  chatMoved: ({ from, to }) => `群 ${from} 升级为超级群，新编号 ${to}。`,
  endedWatches: ({ count }) => `有聊天写不进去了，取消了它的 ${count} 个订阅。`,
  delivering: ({ paragraphs }) => `有 ${paragraphs} 段新内容要通知订阅者。`,
  watchFault: ({ code }) => `订阅没能处理（${code}），稍后再试。`,
  questionNotice: ({ notice }) =>
    notice === 'conversations'
      ? '对话没法保存，重启后会忘掉。运行 jiyao doctor 查看。'
      : '向量服务出错，这次只按字词查找。',
  stopping: ({ running, waiting }) =>
    `正在停下：还有 ${running} 个回答在写；排队的 ${waiting} 个留到下次启动。`,
  stopped: () => '已停下。',
};

const hant: LogTexts = {
  started: ({ username, mode, users, chats }) =>
    [
      `@${username} 已上線（${mode === 'polling' ? '長輪詢' : 'webhook'}）。`,
      users + chats === 0
        ? '所有人都可以使用；要限定，設 TELEGRAM_ALLOWED_USERS 或 TELEGRAM_ALLOWED_CHATS。'
        : `只對 ${users} 個使用者、${chats} 個聊天開放。`,
    ].join(''),
  listening: ({ port }) => `正在監聽連接埠 ${port}。`,
  conflict: ({ waitMs }) =>
    `另有一個行程在用同一個權杖收訊息（409）。請只留一個；${seconds(waitMs)} 秒後再試。`,
  unreachable: ({ waitMs }) => `連不上 Telegram，${seconds(waitMs)} 秒後再試，之後一直重試。`,
  reachable: () => '又連上 Telegram 了。',
  skippedUpdate: ({ updateId, code }) => `跳過了一條處理不了的更新 ${updateId}（${code}）。`,
  inboxFault: ({ code }) => `收到的訊息沒法保存（${code}），先不收新訊息，稍後再試。`,
  refusedCall: ({ method, status, description }) =>
    `Telegram 拒絕了 ${method}（${status}）：${description}`,
  chatMoved: ({ from, to }) => `群組 ${from} 升級為超級群組，新編號 ${to}。`,
  endedWatches: ({ count }) => `有聊天寫不進去了，取消了它的 ${count} 個訂閱。`,
  delivering: ({ paragraphs }) => `有 ${paragraphs} 段新內容要通知訂閱者。`,
  watchFault: ({ code }) => `訂閱沒能處理（${code}），稍後再試。`,
  questionNotice: ({ notice }) =>
    notice === 'conversations'
      ? '對話沒法保存，重啟後會忘掉。執行 jiyao doctor 查看。'
      : '向量服務出錯，這次只按字詞查找。',
  stopping: ({ running, waiting }) =>
    `正在停下：還有 ${running} 個回答在寫；排隊的 ${waiting} 個留到下次啟動。`,
  stopped: () => '已停下。',
};

const en: LogTexts = {
  started: ({ username, mode, users, chats }) =>
    [
      `@${username} is online (${mode === 'polling' ? 'long polling' : 'webhook'}). `,
      users + chats === 0
        ? 'Everyone may use it; to limit that, set TELEGRAM_ALLOWED_USERS or TELEGRAM_ALLOWED_CHATS.'
        : `Open to ${users} users and ${chats} chats.`,
    ].join(''),
  listening: ({ port }) => `Listening on port ${port}.`,
  conflict: ({ waitMs }) =>
    `Another process receives with the same token (409). Leave one only; next attempt in ${seconds(waitMs)} s.`,
  unreachable: ({ waitMs }) =>
    `Telegram is out of reach; next attempt in ${seconds(waitMs)} s, and on until it works.`,
  reachable: () => 'Telegram is in reach again.',
  skippedUpdate: ({ updateId, code }) => `Skipped update ${updateId}, which failed (${code}).`,
  inboxFault: ({ code }) =>
    `Updates cannot be stored (${code}): none is taken in until that works.`,
  refusedCall: ({ method, status, description }) =>
    `Telegram refused ${method} (${status}): ${description}`,
  chatMoved: ({ from, to }) => `Group ${from} became supergroup ${to}.`,
  endedWatches: ({ count }) => `A chat cannot be written to any more: ${count} watches ended.`,
  delivering: ({ paragraphs }) => `${paragraphs} new paragraphs to tell subscribers of.`,
  watchFault: ({ code }) => `Watches could not be looked after (${code}); trying again.`,
  questionNotice: ({ notice }) =>
    notice === 'conversations'
      ? 'Conversations cannot be kept and end with this process; see jiyao doctor.'
      : 'The embedding service failed: this question was searched by words alone.',
  stopping: ({ running, waiting }) =>
    `Stopping: ${running} answers are being finished; ${waiting} waiting ones stay for the next start.`,
  stopped: () => 'Stopped.',
};

const TEXTS: Record<Language, LogTexts> = { hans, hant, en };

/** One line for the log. */
export function describeEvent<Type extends BotEvent['type']>(
  event: Extract<BotEvent, { type: Type }>,
  language: Language,
): string {
  const texts: LogTexts = TEXTS[language];
  const text: (event: Extract<BotEvent, { type: Type }>) => string = texts[event.type as Type];
  return text(event);
}
