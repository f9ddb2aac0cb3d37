import { type ServerResponse, createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { keepFaultsPlain } from '../../../src/source/serve/plain-faults.ts';

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function answerOf(respond: (response: ServerResponse) => void): Promise<Response> {
  const server = createServer((_, response) => {
    keepFaultsPlain(response);
    respond(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  return fetch(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
}

test('an answer without a fault is given as it is', async () => {
  const answer = await answerOf((response) => {
    response.setHeader('Content-Type', 'text/html');
    response.write('in two ');
    response.end('parts');
  });
  expect(answer.headers.get('content-type')).toBe('text/html');
  expect(await answer.text()).toBe('in two parts');
});

test.each([
  [403, 'Forbidden\n'],
  [500, 'Internal Server Error\n'],
])('a fault with the status %i says what kind it is and nothing more', async (status, said) => {
  let isTold = false;
  const answer = await answerOf((response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Content-Length', 11);
    response.write('/home/some/');
    response.end('one', () => (isTold = true));
  });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toBe(said);
  await expect.poll(() => isTold).toBe(true);
});

test('a fault whose head is already written has no body', async () => {
  const answer = await answerOf((response) => response.writeHead(404).end('/home/some/one'));
  expect([answer.status, await answer.text()]).toEqual([404, '']);
});
