import { expect, test } from 'vitest';
import { readAfresh } from '../../../../src/main/vault/stored-cases.ts';
import { openInProcessVault } from '../../../support/in-process-vault.ts';
import { told } from '../../renderer/vault/builders.ts';

test('besides the open cases those that are asked for are read, as they are, each once', async () => {
  const vault = await openInProcessVault();
  const changes = [
    told({ id: 'rt/1' }),
    told({ id: 'rt/2', isOpen: false }),
    told({ id: 'rt/3', isOpen: false }),
  ];
  await vault.request({ op: 'apply', sourceId: 'rt', changes, setAside: [], cursor: null, now: 10 });
  const read: [string, boolean][] = [];
  for await (const cases of readAfresh(vault, () => ['rt/1', 'rt/3', 'rt/4']))
    for (const { id, isOpen } of cases) read.push([id, isOpen]);
  expect(read).toEqual([
    ['rt/1', true],
    ['rt/3', false],
  ]);
});
