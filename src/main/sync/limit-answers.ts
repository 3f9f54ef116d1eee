import type { Fetch } from './connector.ts';

/** More than any page of a help desk: RT's largest are a few hundred kilobytes. */
const LARGEST_ANSWER_BYTES = 16 * 1024 * 1024;

/** Statuses whose answers have no body, and with which none can be made. */
const WITHOUT_BODY = [204, 205, 304];

/** What reading the body of an answer rejects with that is larger than any of a help desk. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/**
 * `fetch` whose answers are cut off at `largest` bytes as they come, unpacked: what is on the other side, or between,
 * cannot fill this machine's memory.
 */
export function limitAnswers(fetch: Fetch, largest = LARGEST_ANSWER_BYTES): Fetch {
  return async (url, init) => {
    const { body, status, statusText, headers } = await fetch(url, init);
    let bytes = 0;
    const limit = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes <= largest) controller.enqueue(chunk);
        else controller.error(new AnswerTooLarge(`more than ${largest} bytes`));
      },
    });
    if (body === null || WITHOUT_BODY.includes(status))
      return new Response(null, { status, statusText, headers });
    return new Response(body.pipeThrough(limit), { status, statusText, headers });
  };
}
