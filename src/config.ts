/** The only reader of the environment. */

/** Where things lie and which models serve. Frozen. */
export interface Config {
  /** Absolute path of the index folder. */
  indexFolder: string;
  /** Absolute path of the folder with the minutes. */
  dataFolder: string;
  /** The embedding; only the builtin one is valid for now. */
  embeddingModel: 'builtin';
}
