/** What we use of citation-js, which has no types of its own. */

declare module '@citation-js/core' {
  /** Named texts: styles by name. */
  export interface Register {
    add(name: string, text: string): void;
    has(name: string): boolean;
  }

  /** Texts as they are to be printed in braces. */
  export interface BibtexEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }

  interface Plugins {
    output: {
      format(
        name: 'bibliography',
        items: readonly object[],
        options: { template: string; lang: string; format: 'text' },
      ): string;
      format(
        name: 'bibtex',
        items: readonly object[],
        options: { format: 'object' },
      ): BibtexEntry[];
    };
    config: {
      get(plugin: '@csl'): { templates: Register };
      get(plugin: '@bibtex'): {
        format: { asciiOnly: boolean; checkLabel: boolean; useIdAsLabel: boolean };
      };
    };
  }

  export const plugins: Plugins;

  /** Parses BibTeX, among others. */
  export class Cite {
    constructor(input: string);
    data: Record<string, unknown>[];
  }
}

/** Registers 'bibliography' and '@csl' when loaded. */
declare module '@citation-js/plugin-csl' {}

/** Registers 'bibtex' and '@bibtex' when loaded. */
declare module '@citation-js/plugin-bibtex' {}
