// The program, built into `out`.
import { Advice, say } from './console.mjs';
import { projectRoot } from './paths.mjs';
import { npm } from './process.mjs';

/**
 * Builds it with npm run build.
 * @throws {Advice} when that fails, with what it said
 */
export async function buildProgram() {
  say('building the console');
  const { code, stdout, stderr } = await npm(['run', '--silent', 'build'], { cwd: projectRoot });
  if (code !== 0) throw new Advice(`the build failed:\n${stdout}${stderr}`);
}
