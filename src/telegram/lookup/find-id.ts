/** The id that a reader wrote or a link brought. Whether it is held is for the index to say. */

/** Longer ones are no ids: ours have at most 20 characters. */
const MAX_ID_CHARS = 40;

const ID = /^(?:(?:https?:\/\/)?t\.me\/\w+\?start=)?(?<id>[A-Za-z0-9_]+(?:-\d{1,6})?)$/;

/** 'mmb7pyu5kng2t-5', also in a permalink; undefined for any other words. */
export function findId(words: string): string | undefined {
  const id = ID.exec(words.trim())?.groups?.id;
  return id !== undefined && id.length <= MAX_ID_CHARS ? id : undefined;
}
