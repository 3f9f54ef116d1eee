import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDebianPackage } from '../../../build/package/debian-package.mjs';
import { systemPackages } from '../../../build/system/packages.mjs';
import manifest from '../../../package.json' with { type: 'json' };
import { LINK_SCHEME } from '../../../src/contract/case-link.ts';

describe.skipIf(!existsSync('/usr/bin/dpkg-deb'))('the Debian package', () => {
  let folder: string;
  let file: string;
  const ask = (...args: readonly string[]) => execFileSync('dpkg-deb', [...args], { encoding: 'utf8' });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caseclock-package-'));
    const program = join(folder, 'program');
    await mkdir(program, { mode: 0o700 });
    await writeFile(join(program, 'caseclock'), '', { mode: 0o700 });
    await writeFile(join(program, 'chrome-sandbox'), '', { mode: 0o700 });
    await writeFile(join(program, 'resources.pak'), '', { mode: 0o600 });
    file = await makeDebianPackage(program, folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('belongs to root, may be read by all, and has the sandbox helper run as root', () => {
    const rights = new Map(
      ask('--contents', file)
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/\s+/))
        .map(([mode = '', owner = '', , , , path = '']) => [path, `${mode} ${owner}`]),
    );
    expect(new Set([...rights.values()].map((one) => one.split(' ')[1]))).toEqual(new Set(['root/root']));
    expect(rights.get('./usr/lib/caseclock/')).toBe('drwxr-xr-x root/root');
    expect(rights.get('./usr/lib/caseclock/caseclock')).toBe('-rwxr-xr-x root/root');
    expect(rights.get('./usr/lib/caseclock/chrome-sandbox')).toBe('-rwsr-xr-x root/root');
    expect(rights.get('./usr/lib/caseclock/resources.pak')).toBe('-rw-r--r-- root/root');
  });

  it('asks for the version of the project, and for every library that Electron needs', () => {
    expect(ask('--field', file, 'Version').trim()).toBe(manifest.version);
    const depends = ask('--field', file, 'Depends').split(/, | \| /);
    expect(depends).toEqual(
      expect.arrayContaining(systemPackages['to run Electron'].map(({ name }) => name)),
    );
  });

  it('has a desktop entry under the name that the program goes by, which opens its links', async () => {
    ask('--extract', file, join(folder, 'installed'));
    const share = join(folder, 'installed', 'usr', 'share');
    const entry = await readFile(join(share, 'applications', manifest.desktopName), 'utf8');
    const inEntry = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(entry)?.[1];
    expect(inEntry('MimeType')).toBe(`x-scheme-handler/${LINK_SCHEME};`);
    expect(inEntry('Exec')).toBe('/usr/bin/caseclock %U');
    expect(inEntry('StartupWMClass')).toBe(manifest.productName);
    expect(existsSync(join(share, 'icons/hicolor/512x512/apps', `${inEntry('Icon')}.png`))).toBe(true);
  });
});
