/**
 * The only place, with the folder app/, where the parts are put together. Interfaces import
 * `openApp` and the types of app-types.ts, nothing below. What a call does not need is not loaded.
 */

import {
  checkArticle,
  cite,
  findQuote,
  history,
  linesOfUnclosedQuotations,
  reference,
} from './app/citing.js';
import { counts, heldBeginning, meetings, readFilters } from './app/look-up.js';
import { compare, paragraphCounts, timeline } from './app/looking-around.js';
import { doctor, ensureIndex, ingest, train } from './app/maintenance.js';
import { AppParts } from './app/parts.js';
import { show } from './app/showing.js';
import { arrivals, latestArrival, matchWatch } from './app/watching.js';
import type { App } from './app-types.js';
import type { Config } from './config.js';
import { detectScript } from './text/script.js';

/** Assembles the application. Cheap: the index opens at first use. */
export async function openApp(config: Config): Promise<App> {
  const parts = new AppParts(config);
  return {
    ensureIndex: (onNotice, purpose = 'reading') => ensureIndex(parts, onNotice, purpose),
    ingest: (paths, onProgress) => ingest(parts, paths, onProgress),
    train: (onProgress) => train(parts, onProgress),
    doctor: () => doctor(parts),
    // The stages of answering take longest to load; a citation needs none of them.
    ask: async (question, options) =>
      (await import('./app/questions.js')).ask(parts, question, options),
    search: async (query, options) =>
      (await import('./app/questions.js')).search(parts, query, options),
    lastConversation: async (prefix) =>
      (await import('./app/questions.js')).lastConversation(parts, prefix),
    forget: async (conversation) => (await parts.conversations()).forget(conversation),
    meetings: (filters = {}, page) => meetings(parts, filters, page),
    counts: (filters) => counts(parts, filters),
    heldBeginning: (kind, beginning, limit) => heldBeginning(parts, kind, beginning, limit),
    paragraphCounts: (ids) => paragraphCounts(parts, ids),
    timeline: (topic, options = {}) => timeline(parts, topic, options),
    compare: (first, second, topic) => compare(parts, first, second, topic),
    show: (id) => show(parts, id),
    cite: (id, options = {}) => cite(parts, id, options),
    findQuote: (quote) => findQuote(parts, quote),
    checkArticle: (article) => checkArticle(parts, article),
    linesOfUnclosedQuotations,
    reference: (id, format, options) => reference(parts, id, format, options),
    history: (id) => history(parts, id),
    readFilters: (text) => readFilters(parts, text),
    scriptOf: async (text) => detectScript(text),
    arrivals: (after, limit) => arrivals(parts, after, limit),
    latestArrival: () => latestArrival(parts),
    matchWatch: (watch, meetingId) => matchWatch(parts, watch, meetingId),
    close: () => parts.close(),
  };
}
