/** What keys do to the text, as in the shells (readline's Emacs keys). */
import type { EditedText } from './edited-text.js';

type Edit = (text: EditedText) => void;

/** By the names of key-reader.ts. */
export const EDITING_KEYS: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  ['left', (text) => text.left()],
  ['ctrl-b', (text) => text.left()],
  ['right', (text) => text.right()],
  ['ctrl-f', (text) => text.right()],
  ['meta-b', (text) => text.wordLeft()],
  ['meta-left', (text) => text.wordLeft()],
  ['ctrl-left', (text) => text.wordLeft()],
  ['meta-f', (text) => text.wordRight()],
  ['meta-right', (text) => text.wordRight()],
  ['ctrl-right', (text) => text.wordRight()],
  ['home', (text) => text.lineStart()],
  ['ctrl-a', (text) => text.lineStart()],
  ['end', (text) => text.lineEnd()],
  ['ctrl-e', (text) => text.lineEnd()],
  ['backspace', (text) => text.deleteBefore()],
  ['ctrl-h', (text) => text.deleteBefore()],
  ['delete', (text) => text.deleteAfter()],
  ['ctrl-u', (text) => text.cutToLineStart()],
  ['ctrl-k', (text) => text.cutToLineEnd()],
  ['ctrl-w', (text) => text.cutWordBefore()],
  ['meta-backspace', (text) => text.cutWordBefore()],
  ['ctrl-backspace', (text) => text.cutWordBefore()],
  ['meta-d', (text) => text.cutWordAfter()],
  ['ctrl-y', (text) => text.putBack()],
  ['ctrl-t', (text) => text.swap()],
  ['ctrl-_', (text) => text.undo()],
  ['meta-return', (text) => text.insert('\n')],
]);
