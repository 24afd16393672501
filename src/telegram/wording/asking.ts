/** Texts around a question that is not answered, in three languages. */
import type { Language } from '../reader.js';

export interface AskingWording {
  stopped: string;
  /** Below what was written of an answer that a fault ended. */
  brokenOff: string;
  tooLong: string;
  empty: string;
  wordless: string;
  /** To thanks and leave-taking. */
  thanks: string;
  /** Over the sender's own limit; `count` messages were left. */
  declinedUser(count: number): string;
  /** Over the limit of all. */
  declinedOverall(count: number): string;
  notAllowed: string;
  /** Above an error's code. */
  fault(code: string): string;
}

const hans: AskingWording = {
  stopped: '已停下。',
  brokenOff: '回答写到这里中断了。',
  tooLong: '这条消息太长了。请用一两句话提问。',
  empty: '想问什么？例如：“最近一次会议是谁主持的？”',
  wordless: '我只看得懂文字。请把问题打出来。',
  thanks: '不客气，随时可以再问。',
  declinedUser: (count) => `你的问题来得比我答得快，有 ${count} 条没有处理。请等前面的答完再发。`,
  declinedOverall: (count) => `现在问的人太多，有 ${count} 条没有处理。请过几分钟再试。`,
  notAllowed: '这个机器人只对指定的人开放。',
  fault: (code) => `出了点问题，这次没能回答（${code}）。请稍后再试。`,
};

const hant: AskingWording = {
  stopped: '已停下。',
  brokenOff: '回答寫到這裡中斷了。',
  tooLong: '這條訊息太長了。請用一兩句話提問。',
  empty: '想問什麼？例如：「最近一次會議是誰主持的？」',
  wordless: '我只看得懂文字。請把問題打出來。',
  thanks: '不客氣，隨時可以再問。',
  declinedUser: (count) => `你的問題來得比我答得快，有 ${count} 條沒有處理。請等前面的答完再發。`,
  declinedOverall: (count) => `現在問的人太多，有 ${count} 條沒有處理。請過幾分鐘再試。`,
  notAllowed: '這個機器人只對指定的人開放。',
  fault: (code) => `出了點問題，這次沒能回答（${code}）。請稍後再試。`,
};

const en: AskingWording = {
  stopped: 'Stopped.',
  brokenOff: 'The answer broke off here.',
  tooLong: 'This message is too long. Please ask in a sentence or two.',
  empty: 'What would you like to ask? For instance: “最近一次会议是谁主持的？”',
  wordless: 'I can read text only. Please type your question.',
  thanks: 'You are welcome. Ask again any time.',
  declinedUser: (count) =>
    `Your questions come faster than I can answer: ${count} were left. Please wait for the answers before sending more.`,
  declinedOverall: (count) =>
    `Too many are asking at this moment: ${count} of your messages were left. Please try again in a few minutes.`,
  notAllowed: 'This bot is open to selected people only.',
  fault: (code) =>
    `Something went wrong, and this could not be answered (${code}). Please try again later.`,
};

const WORDINGS: Record<Language, AskingWording> = { hans, hant, en };

export function askingWording(language: Language): AskingWording {
  return WORDINGS[language];
}
