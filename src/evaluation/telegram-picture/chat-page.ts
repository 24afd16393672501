/**
 * A page that draws messages as a Telegram client does, from the HTML and the buttons as they are
 * sent. Only their looks are made up.
 */
import type { OutgoingMessage } from '../../telegram/api/bot-api.js';

/** One message of the drawn chat. */
export type DrawnMessage = { by: 'reader'; text: string } | { by: 'bot'; message: OutgoingMessage };

const STYLE = `
* { box-sizing: border-box; margin: 0; }
body { width: 860px; padding: 24px 28px; background: #d5e3cb; color: #0f0f0f;
  font: 17px/1.5 "Noto Sans CJK SC", "Noto Sans", sans-serif; display: flex; gap: 28px;
  align-items: flex-start; }
.column { width: 388px; display: flex; flex-direction: column; gap: 10px; }
.bubble { border-radius: 14px; padding: 9px 13px; white-space: pre-wrap; overflow-wrap: anywhere;
  box-shadow: 0 1px 1px #0002; }
.reader { align-self: flex-end; background: #e6fdcb; border-bottom-right-radius: 4px; }
.bot { background: #fff; border-bottom-left-radius: 4px; }
.bubble a { color: #2d7fc1; text-decoration: none; }
.bubble i { color: #55646f; font-style: normal; font-size: 15px; }
.bubble code { font-size: 14px; color: #8a3b12; }
blockquote { border-left: 3px solid #4f9bd9; border-radius: 5px; background: #4f9bd917;
  padding: 4px 9px; }
.buttons { display: flex; flex-direction: column; gap: 5px; margin-top: 5px; }
.row { display: flex; gap: 5px; }
.button { flex: 1; border-radius: 9px; padding: 6px 8px; background: #7c957680; color: #fff;
  text-align: center; font-size: 15px; text-shadow: 0 1px 2px #0007; background: #6d8a66; }
`;

export function drawChat(columns: readonly (readonly DrawnMessage[])[]): string {
  const drawn = columns.map((messages) => div('column', messages.map(drawMessage).join('')));
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><style>${STYLE}</style><body>${drawn.join('')}</body></html>`;
}

function drawMessage(drawn: DrawnMessage): string {
  if (drawn.by === 'reader') return div('bubble reader', escaped(drawn.text));
  const { html, buttons = [] } = drawn.message;
  const rows = buttons.map((row) =>
    div('row', row.map(({ text }) => div('button', escaped(text))).join('')),
  );
  const below = rows.length > 0 ? div('buttons', rows.join('')) : '';
  return `<div>${div('bubble bot', html)}${below}</div>`;
}

function div(name: string, content: string): string {
  return `<div class="${name}">${content}</div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
