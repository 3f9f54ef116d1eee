import { expect, test } from 'vitest';
import { AnswerTooLarge, limitAnswers } from '../../../../src/main/sync/limit-answers.ts';

const answering = (response: Response) => limitAnswers(async () => response, 10);

/** A body without end that counts how many pieces of four bytes were asked of it. */
function endless(): { readonly body: ReadableStream<Uint8Array>; readonly pieces: () => number } {
  let pieces = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pieces += 1;
      controller.enqueue(new Uint8Array(4));
    },
  });
  return { body, pieces: () => pieces };
}

test('an answer within the limit comes through as it is', async () => {
  const sent = new Response('0123456789', { status: 201, headers: { ETag: '"81"' } });
  const response = await answering(sent)('https://rt.example.com', {});
  expect(response.status).toBe(201);
  expect(response.headers.get('etag')).toBe('"81"');
  expect(await response.text()).toBe('0123456789');
});

test('one that goes on and on is cut off, and no more of it is asked for', async () => {
  const { body, pieces } = endless();
  const response = await answering(new Response(body))('https://rt.example.com', {});
  await expect(response.text()).rejects.toBeInstanceOf(AnswerTooLarge);
  const asked = pieces();
  await new Promise((resolve) => setImmediate(resolve));
  expect(pieces()).toBe(asked);
  expect(asked).toBeLessThan(10);
});

test.each([204, 304])('one without a body stays so: %i', async (status) => {
  const response = await answering(new Response(null, { status }))('https://rt.example.com', {});
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
});
