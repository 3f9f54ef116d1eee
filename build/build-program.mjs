// The program, built into `out`.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Advice, say } from './console.mjs';
import { modifiedMs, newestMs } from './modified.mjs';
import { projectRoot } from './paths.mjs';
import { npm } from './process.mjs';

/** What it is built from, beside the guides in `docs`. */
const SOURCES = [
  'src',
  'build/chunks.ts',
  'build/guide.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** One of the last files of each of its three parts: none is there while its part is being built. */
const BUILT = ['out/main/index.js', 'out/preload/console.cjs', 'out/renderer/console/index.html'];

/**
 * Builds it with npm run build.
 * @throws {Advice} when that fails, with what it said
 */
export async function buildProgram() {
  say('building the console');
  const { code, stdout, stderr } = await npm(['run', '--silent', 'build'], { cwd: projectRoot });
  if (code !== 0) throw new Advice(`the build failed:\n${stdout}${stderr}`);
}

/**
 * Builds it unless nothing has changed since: a program that runs keeps the files that it was started from.
 * @throws {Advice} when the build fails, with what it said
 */
export async function ensureBuilt() {
  const at = (/** @type {string} */ name) => path.join(projectRoot, name);
  const guides = (await readdir(at('docs'))).filter((name) => name.endsWith('.md'));
  const sources = [...SOURCES, ...guides.map((name) => path.join('docs', name))].map(at);
  const built = await Promise.all(BUILT.map(async (name) => (await modifiedMs(at(name))) ?? 0));
  if (Math.min(...built) <= (await newestMs(sources))) await buildProgram();
}
