/** What every renderer needs to know of where its text will stand. Renderers are pure. */
import type { Wording } from '../wording.js';
import type { Style } from './style.js';

export interface Page {
  /** Width for wrapping. */
  columns: number;
  /** False in pipes and files: nothing is cut to the width there. */
  isTerminal: boolean;
  style: Style;
  wording: Wording;
}
