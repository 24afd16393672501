/** 未在记录中: what the prompts tell a model to write where the evidence does not answer. */
import { fold } from '../../text/fold.js';

const NOT_IN_RECORD = /^["“]?(?:未在记录中|not in the records?)[。.!]?["”]?$/i;

/** Whether a statement says this and nothing else, in either script. */
export function saysNotInRecord(text: string): boolean {
  return NOT_IN_RECORD.test(fold(text).trim());
}
