import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { protocol } from 'electron/main';
import { APP_HOST, APP_SCHEME } from '../../contract/origin.ts';
import { errorCode } from '../error-code.ts';

/** Stands in a page's HTML where the nonce of this very load goes. */
const NONCE_PLACE = '__CSP_NONCE__';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Makes the program's own scheme an origin with storage. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // A script that was compiled at one start is not compiled at the next.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built pages below `root`, and nothing else, each with a strict policy of its own. Requests that come
 * before `from` has resolved wait for it.
 */
export function serveApp(root: string, from: Promise<unknown>): void {
  protocol.handle(APP_SCHEME, async (request) => {
    await from;
    const file = fileOf(request.url, root);
    const type = file === null ? undefined : CONTENT_TYPES[extname(file)];
    if (request.method !== 'GET' || file === null || type === undefined) return notFound();
    const body = await readIfThere(file);
    if (body === null) return notFound();
    const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
    const isPage = extname(file) === '.html';
    const sent = isPage ? body.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(body);
    return new Response(sent, {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
}

/**
 * The file that a URL of the program names.
 *
 * @returns `null` for another host, or for a path that leads out of `root`.
 */
export function fileOf(url: string, root: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== APP_HOST) return null;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  const file = join(root, path);
  const inside = relative(root, file);
  return path.includes('\0') || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
