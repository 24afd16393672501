/**
 * Owns how much of a source is read at once. One page of minutes has 2-30 KB; the limits are far
 * above what people publish and far below what a small machine's memory holds.
 */

/** Bytes of one line. A book has about 1 MB; a longer line is a dump or a fault, and is skipped. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

/**
 * Bytes of one document in memory: a text file's kept lines, or a whole DOCX or PDF file.
 * PDFs with scanned pages reach some ten MB.
 */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** Bytes of one HTML page: with pictures inlined some MB; its tree takes twenty times that. */
export const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/** Bytes from which the encoding is decided; most files are shorter. */
export const SAMPLE_BYTES = 1024 * 1024;

/** '4 MB' */
export function formatMegabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`;
}
