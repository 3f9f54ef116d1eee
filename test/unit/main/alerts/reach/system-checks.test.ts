import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  APPLICATION_ID,
  applicationIdCheck,
  startMenus,
} from '../../../../../src/main/alerts/reach/application-id.ts';
import { signatureCheck } from '../../../../../src/main/alerts/reach/signature.ts';

describe('Windows knows the program', () => {
  let root: string;
  let shortcut: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'caseclock-start-menu-'));
    const [own = ''] = startMenus({ APPDATA: root });
    await mkdir(join(own, 'Support'), { recursive: true });
    await writeFile(join(own, 'Other.lnk'), '');
    shortcut = join(own, 'Support', 'Caseclock.lnk');
  });
  afterEach(() => rm(root, { recursive: true }));

  const outcome = async (idOf: (shortcut: string) => string | undefined) =>
    (await applicationIdCheck(startMenus({ PROGRAMDATA: join(root, 'none'), APPDATA: root }), idOf)).outcome;

  it('by a shortcut of its name in the Start menu that has its id, in whichever folder', async () => {
    await writeFile(shortcut, '');
    expect(await outcome((path) => (path === shortcut ? APPLICATION_ID : undefined))).toBe('passed');
  });

  it('not by one that has another id, or none, or cannot be read', async () => {
    await writeFile(shortcut, '');
    expect(await outcome(() => 'com.example.other')).toBe('failed');
    expect(await outcome(() => undefined)).toBe('failed');
    expect(
      await outcome(() => {
        throw new Error('broken');
      }),
    ).toBe('failed');
  });

  it('not without one', async () => {
    expect(await outcome(() => APPLICATION_ID)).toBe('failed');
  });
});

describe('macOS lets the program show notifications', () => {
  it('if its signature holds', async () => {
    expect(await signatureCheck(async () => {})).toMatchObject({ outcome: 'passed' });
  });

  it('and not if it has none: what the system said of that is told', async () => {
    const error = new Error('code object is not signed at all');
    expect(await signatureCheck(() => Promise.reject(error))).toMatchObject({
      outcome: 'failed',
      found: error.message,
    });
  });
});
