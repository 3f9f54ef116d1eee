// Child processes, the way every build script here runs them.
import { spawn } from 'node:child_process';

/** A command that ended in any way other than with success. The message says which, and what it printed last. */
export class CommandError extends Error {}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] folder to run in
 * @property {NodeJS.ProcessEnv} [env] the whole environment of the command
 * @property {boolean} [show] let the command write to this console instead of collecting its output
 * @property {AbortSignal} [signal] ends the command when aborted
 */

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} its exit code (128 when a signal ended it)
 * @throws {CommandError} when it cannot be started, or when `signal` ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      signal: options.signal,
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', (error) => reject(new CommandError(`${command}: ${error.message}`, { cause: error })));
    child.on('close', (code) => resolve({ code: code ?? 128, stdout, stderr }));
  });
}

/**
 * Runs a command that has to succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it wrote to its standard output ('' with `show`)
 * @throws {CommandError} when it cannot be started or ends with another code than 0
 */
export async function runOrThrow(command, args, options = {}) {
  const { code, stdout, stderr } = await run(command, args, options);
  if (code === 0) return stdout;
  const lastLines = stderr.trim().split('\n').slice(-5).join('\n');
  const detail = lastLines === '' ? '' : `: ${lastLines}`;
  throw new CommandError(`${[command, ...args].join(' ')} ended with code ${code}${detail}`);
}

/**
 * Runs npm, the one that started this script if there is one.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {ReturnType<typeof run>}
 */
export function npm(args, options) {
  const script = process.env['npm_execpath'];
  return script ? run(process.execPath, [script, ...args], options) : run('npm', args, options);
}
