/** A request that a fake model server does not take: the status and the body it is told so with. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: object | string,
  ) {
    super(`refused with ${status}`);
  }
}
