// System packages: finds out which are missing; as root installs them, else says with which command to.
import { Advice, say } from '../console.mjs';
import { CommandError, run } from '../process.mjs';
import { systemPackages } from './packages.mjs';

/** @import { PackageGroup, SystemPackage } from './packages.mjs' */

const APT_OPTIONS = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/**
 * Sees to it that the packages of some groups are there. As root it installs what is missing, with apt.
 * Where there is no apt (not Debian or Ubuntu) it says what is needed and goes on.
 * @param {readonly PackageGroup[]} required
 * @param {readonly PackageGroup[]} [optional] whose absence is said, and not an error, for anyone but root
 * @throws {Advice} when a required package is missing and cannot be installed, with the command that does it
 */
export async function ensureLibraries(required, optional = []) {
  if (process.platform !== 'linux') return;
  const present = await installedPackages();
  if (present === undefined) {
    const names = missingOf(required, new Set()).map(({ name }) => name);
    say(`no Debian packages on this system; what Debian calls ${names.join(' ')} has to be installed`);
    return;
  }
  const missing = missingOf(required, present);
  const wanted = missingOf(optional, present).filter(
    (extra) => !missing.some(({ name }) => name === extra.name),
  );
  if (process.getuid?.() === 0) return install([...missing, ...wanted]);
  if (wanted.length > 0) {
    const purpose = optional.filter((group) => missingOf([group], present).length > 0).join(' and ');
    say(`${purpose}, if you like: ${await command(wanted)}`);
  }
  if (missing.length > 0) {
    throw new Advice(
      `system packages are missing; install them, then start this again:\n  ${await command(missing)}`,
    );
  }
}

/** @returns {Promise<Set<string> | undefined>} the names of all installed packages and of what they provide */
async function installedPackages() {
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own syntax
    const format = '${db:Status-Status}\t${Package}, ${Provides}\n';
    const { code, stdout } = await run('dpkg-query', ['-W', '-f', format]);
    if (code !== 0) return undefined;
    const installed = stdout.split('\n').filter((line) => line.startsWith('installed\t'));
    return new Set(installed.flatMap((line) => line.slice('installed\t'.length).split(', ').map(bareName)));
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** @param {string} provided such as `libgtk-3-0 (= 3.24.49)` */
function bareName(provided) {
  return provided.split(' ')[0] ?? '';
}

/**
 * @param {readonly PackageGroup[]} groups
 * @param {ReadonlySet<string>} present
 * @returns {SystemPackage[]}
 */
function missingOf(groups, present) {
  /** @type {Map<string, SystemPackage>} */
  const missing = new Map();
  for (const wanted of groups.flatMap((group) => systemPackages[group])) {
    const names = [wanted.name, wanted.renamed ?? wanted.name, ...(wanted.insteadOf ?? [])];
    if (!names.some((name) => present.has(name))) missing.set(wanted.name, wanted);
  }
  return [...missing.values()];
}

/** @param {readonly SystemPackage[]} packages */
async function install(packages) {
  if (packages.length === 0) return;
  // One source that cannot be read need not be the one that has them.
  const outdated = await apt(['update', '-q', '-o', 'DPkg::Lock::Timeout=120']);
  if (outdated !== undefined) say(`${outdated}\n  Going on with the package lists that there are.`);
  const names = await currentNames(packages);
  say(`installing system packages with apt: ${names.join(' ')}`);
  const problem = await apt(['install', ...APT_OPTIONS, ...names]);
  if (problem !== undefined) throw new Advice(problem);
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<string | undefined>} how it failed; undefined when it did not
 */
async function apt(args) {
  const { code, stdout, stderr } = await run('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code === 0) return undefined;
  const lastLines = `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n  ');
  return `apt-get ${args.join(' ')} failed; run it by hand to see more. It ended with:\n  ${lastLines}`;
}

/** @param {readonly SystemPackage[]} packages */
async function command(packages) {
  const names = await currentNames(packages);
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/**
 * @param {readonly SystemPackage[]} packages
 * @returns {Promise<string[]>} their names in this release
 */
async function currentNames(packages) {
  return Promise.all(
    packages.map(async ({ name, renamed }) => {
      if (renamed === undefined) return name;
      const { stdout } = await run('apt-cache', ['show', '--no-all-versions', renamed]);
      return stdout.includes(`Package: ${renamed}\n`) ? renamed : name;
    }),
  );
}
