import { describe, expect, it } from 'vitest';
import type { AzureSupportSource } from '../../../../../src/contract/sources/azure-support.ts';
import {
  type AzureDraft,
  azureDraftOf,
  inCloud,
  readAzureDraft,
} from '../../../../../src/renderer/console/connections/azure-draft.ts';

const whole: AzureDraft = {
  ...azureDraftOf(null),
  name: 'Subscription one',
  tenant: 'contoso.example',
  clientId: '5b6f2c1e-0d5a-4f57-9d3c-2a1b4c5d6e7f',
  secret: 'its own secret',
  subscription: '132d901f-189d-4381-9214-fe68e27e05a1',
  sender: 'desk@contoso.com',
};
const read = (draft: AzureDraft, stored: AzureSupportSource | null = null) => readAzureDraft(draft, stored);
const stored = (): AzureSupportSource => {
  const result = read(whole);
  if (!result.ok) throw new Error(`wrong: ${result.wrong.join(', ')}`);
  return result.source;
};

describe('an Azure Support connection as it is typed', () => {
  it('has each paused status once, however the list is written', () => {
    const result = read({ ...whole, pausedStatuses: 'On hold， Waiting;On hold\nUpdating' });
    expect(result).toMatchObject({
      source: { mapping: { pausedStatuses: ['On hold', 'Waiting', 'Updating'] } },
    });
  });

  it.each([
    ['as it is kept', {}],
    ['with a slash at its end', { authority: 'https://login.microsoftonline.com/' }],
  ])('keeps its secret for the place of signing in %s', (_, typed) => {
    expect(read({ ...azureDraftOf(stored()), ...typed }, stored())).toMatchObject({ ok: true, secret: null });
  });

  it.each([
    ['another place of signing in', inCloud(azureDraftOf(stored()), 'china')],
    ['another directory', { ...azureDraftOf(stored()), tenant: 'elsewhere.example' }],
    ['another application', { ...azureDraftOf(stored()), clientId: whole.subscription }],
  ])('asks for the secret again for %s', (_, draft) => {
    expect(read(draft, stored())).toEqual({ ok: false, wrong: ['secret'] });
  });
});
