// The Debian package: the program's folder, its desktop entry and icon, and what it needs of the system.
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Advice } from '../console.mjs';
import { projectRoot } from '../paths.mjs';
import { CommandError, runOrThrow } from '../process.mjs';
import { systemPackages } from '../system/packages.mjs';
import { executableName } from './program-folder.mjs';

/** What Debian calls the processors that Electron is made for. @type {Readonly<Record<string, string>>} */
const architectures = { x64: 'amd64', arm64: 'arm64' };

/** To open links in the browser, and to keep secrets. */
const furtherPackages = ['xdg-utils', 'libsecret-1-0'];

/**
 * Packs the program's folder. Everything in the package belongs to root and may be read by all, whatever the umask
 * here; Chromium's sandbox helper is set to run as root, for systems that give ordinary users no namespaces of their
 * own.
 * @param {string} program as `makeProgramFolder` makes it
 * @param {string} folder where the package goes
 * @returns {Promise<string>} the package's path
 * @throws {Advice} when dpkg-deb is missing or fails
 */
export async function makeDebianPackage(program, folder) {
  const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8'));
  const architecture = architectures[process.arch] ?? process.arch;
  const file = path.join(folder, `${executableName}_${manifest.version}_${architecture}.deb`);
  const root = await mkdtemp(path.join(folder, 'deb-'));
  try {
    const lib = path.join(root, 'usr/lib', executableName);
    await cp(program, lib, { recursive: true });
    await placeBeside(root);
    await mkdir(path.join(root, 'DEBIAN'));
    await writeFile(path.join(root, 'DEBIAN/control'), await control(manifest, architecture, root));
    await runOrThrow('chmod', ['-R', 'u=rwX,go=rX', root]);
    await chmod(path.join(lib, 'chrome-sandbox'), 0o4755);
    await runOrThrow('dpkg-deb', ['--root-owner-group', '-Zgzip', '--build', root, file]);
  } catch (error) {
    if (error instanceof CommandError) throw new Advice(`no Debian package could be made: ${error.message}`);
    throw error;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return file;
}

/**
 * Puts in place what the system finds the program by.
 * @param {string} root of the package's tree
 */
async function placeBeside(root) {
  const share = path.join(root, 'usr/share');
  const icons = path.join(projectRoot, 'build/icons');
  /** @type {readonly [string, string][]} */
  const files = [
    [path.join(import.meta.dirname, 'caseclock.desktop'), 'applications/caseclock.desktop'],
    [path.join(icons, 'icon.png'), `icons/hicolor/512x512/apps/${executableName}.png`],
    [path.join(icons, 'icon.svg'), `icons/hicolor/scalable/apps/${executableName}.svg`],
    [path.join(projectRoot, 'LICENSE'), `doc/${executableName}/copyright`],
  ];
  for (const [from, to] of files) await cp(from, path.join(share, to));
  await mkdir(path.join(root, 'usr/bin'));
  await symlink(`../lib/${executableName}/${executableName}`, path.join(root, 'usr/bin', executableName));
}

/**
 * The package's control file: Debian policy, chapter 5, but for the maintainer's address, which there is none of yet.
 * @param {{ version: string, description: string }} manifest
 * @param {string} architecture
 * @param {string} root of the package's tree
 */
async function control(manifest, architecture, root) {
  const libraries = systemPackages['to run Electron'].map(({ name, renamed }) =>
    renamed === undefined ? name : `${renamed} | ${name}`,
  );
  const [kib = ''] = (await runOrThrow('du', ['-sk', '--apparent-size', root])).split('\t');
  return [
    `Package: ${executableName}`,
    `Version: ${manifest.version}`,
    `Architecture: ${architecture}`,
    'Maintainer: The Caseclock authors',
    'Section: utils',
    'Priority: optional',
    `Installed-Size: ${kib}`,
    `Depends: ${[...libraries, ...furtherPackages].join(', ')}`,
    `Description: ${manifest.description}`,
    '',
  ].join('\n');
}
