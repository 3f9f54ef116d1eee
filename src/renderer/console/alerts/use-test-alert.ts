import { useState } from 'react';
import { bridge } from '../bridge.ts';
import { useWording } from '../wording/use-wording.ts';

/** Sends a notification to try them, and what came of it in words; no words before that. */
export function useTestAlert(): { readonly test: () => void; readonly said: string } {
  const { t } = useWording();
  const [outcome, setOutcome] = useState<'shown' | 'refused' | null>(null);
  const test = async () => setOutcome(await bridge.testAlert());
  return { test: () => void test(), said: outcome === null ? '' : t(`alerts.reach.tested.${outcome}`) };
}
