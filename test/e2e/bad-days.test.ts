// The console behind a network that fails it in every way, with people at work on both sides and the power cut now
// and then: at the end both sides hold the same, and nobody was answered twice.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { ConsoleBridge } from '../../src/contract/console-bridge.ts';
import type { SourceProblemCode } from '../../src/contract/problem.ts';
import type { CommandAction } from '../../src/domain/cases/command.ts';
import { MINUTE } from '../../src/domain/units.ts';
import en from '../../src/renderer/console/i18n/en.json' with { type: 'json' };
import zhCN from '../../src/renderer/console/i18n/zh-CN.json' with { type: 'json' };
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy/fault-proxy.ts';
import { ALL_FAULTS, type Fault } from '../servers/fault-proxy/faults.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { factsHeld, factsInRt, messagesIn } from '../servers/rt/rt-truth.ts';
import { chooseAuthority } from './support/authority.ts';
import { fillConnection, saveConnection } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { prefer } from './support/preferences.ts';
import { storedRows } from './support/stored.ts';

test.describe.configure({ mode: 'serial' });

const ROUNDS = Number(process.env['CASECLOCK_SOAK_ROUNDS'] ?? 4);
const SEED = Number(process.env['CASECLOCK_SOAK_SEED'] ?? 20261124);
const TICKETS = 8;

let data: Awaited<ReturnType<typeof freshDataDir>>;
let rt: RequestTracker;
let proxy: FaultProxy;
let console_: RunningConsole;
let page: Page;
let tickets = 0;

const random = randomOf(SEED);
const among = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

test.beforeAll(async () => {
  [data, rt] = await Promise.all([freshDataDir(), startRequestTracker()]);
  proxy = await startFaultProxy(rt.url);
  for (let n = 0; n < TICKETS; n += 1) await openTicket();
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
  await prefer(page, { agent: 'Agent 1' });
  await fillConnection(page, { name: 'Desk', address: proxy.url, token: rt.agentToken, queues: 'Cases' });
  await chooseAuthority(console_, page, proxy.authorityFile);
  await saveConnection(page, 'Desk');
  await expect.poll(async () => (await storedRows(page, 'cases')).length).toBe(TICKETS);
});
test.afterAll(async () => {
  await console_.quit();
  await Promise.all([proxy.stop(), rt.remove()]);
  await data.remove();
});

/** What each fault must be called; those that pass are told by nothing. In an order in which neighbours differ. */
const TOLD = [
  ['drop', 'connection-broken'],
  ['401', 'sign-in-refused'],
  ['half-send', 'connection-broken'],
  ['expired-certificate', 'certificate-expired'],
  ['403', 'forbidden'],
  ['404', 'not-request-tracker'],
  ['429', 'rate-limited'],
  ['500', 'server-error'],
  ['html', 'not-request-tracker'],
  ['502', 'server-error'],
  ['foreign-certificate', 'certificate-untrusted'],
  ['broken-utf-8', 'answer-unreadable'],
  ['too-large', 'answer-too-large'],
  ['409', 'unexpected'],
  ['redirect', 'redirected'],
  ['412', 'unexpected'],
] as const satisfies readonly (readonly [Fault, SourceProblemCode])[];

test('every fault is told in plain words of both languages, logged once, and over when it is over', async () => {
  const banner = page.locator('[data-testid="problem-banner"]:not([data-code="cannot-notify"])');
  for (const [fault, code] of TOLD) {
    proxy.always(fault);
    for (let times = 0; times < 3; times += 1) {
      const before = proxy.met.get(fault) ?? 0;
      await console_.syncNow();
      await expect.poll(() => proxy.met.get(fault) ?? 0, fault).toBeGreaterThan(before);
    }
    await expect(banner, fault).toHaveAttribute('data-code', code);
    await expect(banner).toContainText(en.problem[code].title);
    expect((await banner.innerText()).length).toBeGreaterThan(40);
    await prefer(page, { language: 'zh-CN' });
    await expect(banner).toContainText(zhCN.problem[code].title);
    await prefer(page, { language: 'en' });
  }
  proxy.always(null);
  await console_.syncNow();
  await expect(banner).toHaveCount(0);
  // Each is one line of the log however often it was met, and so is their end.
  const log = await readFile(join(data.dir, 'logs', 'main.log'), 'utf8');
  const failed = [...log.matchAll(/pull failed: ConnectorError: ([\w-]+): (\S+)/g)];
  const kinds = failed.map(([, code, subject]) => `${code} ${subject}`);
  expect(kinds).toEqual([...new Set(kinds)]);
  expect(new Set(failed.map(([, code]) => code))).toEqual(new Set(TOLD.map(([, code]) => code)));
  expect(log.match(/pulls succeed again; before that, .* times more/g)).toHaveLength(1);
  expect(log).not.toContain(rt.agentToken);
  // Nobody who claims to be the server, and nobody to whom it sends on, has heard anything.
  expect(proxy.deceived()).toBe(0);
});

/** After most of these the message is there, or will be, and whoever sent it does not know. */
const WORST_FOR_MESSAGES = ['lose-answer', 'half-send', 'late', 'late', 'drop', '502'] as const;

/** So many requests, about, a round takes: to read what is new, and to send its messages. */
const MOST_REQUESTS = 16;

test('at the end of bad days both sides hold the same, nothing is lost and nothing doubled', async () => {
  test.setTimeout(180_000 + ROUNDS * 30_000);
  const given: { readonly id: number; readonly text: string }[] = [];
  let kills = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Between requests that pass: most of what the console does takes several, and is to break off in its middle too.
    proxy.plan(Array.from({ length: 40 }, () => (random() < 0.06 ? among(ALL_FAULTS) : null)));
    proxy.planMessages([among(WORST_FOR_MESSAGES)]);
    for (let n = 0; n < 2; n += 1) given.push(await giveMessage(`${SEED}-${round}-${n}`));
    await Promise.all([1, 2, 3].map(() => changeInRt()));
    await console_.syncNow();
    // What an earlier round left the desk to work on is finished in the middle of a later one.
    if (round % 3 === 2) await proxy.finishLate();
    const cut = among(['app', 'vault', 'nothing'] as const);
    // Somewhere from the giving of a command over its sending to its acknowledgement: after so many requests more.
    const cutAfter = proxy.requests() + Math.floor(random() * MOST_REQUESTS);
    await expect.poll(() => proxy.requests(), { timeout: 120_000 }).toBeGreaterThanOrEqual(cutAfter);
    if (cut === 'nothing') continue;
    kills += 1;
    await (cut === 'app' ? killAndRestart() : crashVault());
  }
  proxy.always(null);
  await killAndRestart();
  await proxy.finishLate();
  const asked = new Set<string>();
  await expect
    .poll(() => unsettled(asked), { timeout: 120_000 + given.length * 2000, intervals: [1000] })
    .toEqual([]);
  await console_.syncNow();
  const truth = await factsInRt(rt, "Queue = 'Cases'");
  await expect.poll(async () => held(), { timeout: 60_000 }).toEqual(truth);
  for (const { id, text } of given) {
    const found = (await messagesIn(rt, id)).filter((message) => message === text);
    expect(found, `“${text}” in RT-${id}`).toHaveLength(1);
  }
  expect(proxy.deceived()).toBe(0);
  const met = [...proxy.met].map(([fault, times]) => `${fault} ${times}`).join(', ');
  process.stdout.write(
    `seed ${SEED}: ${ROUNDS} rounds, ${kills + 1} power cuts, ${proxy.requests()} requests, ${tickets} cases equal, ` +
      `${given.length} messages once each, ${asked.size} of them on the agent’s word; faults met: ${met}\n`,
  );
});

/**
 * The commands that are not settled, after an agent has said of one what they can: it goes again if it is not in RT.
 */
async function unsettled(asked: Set<string>): Promise<readonly string[]> {
  const active = (await storedRows(page, 'commands')).filter(({ active }) => active === 1);
  if (active.some(({ mayHaveArrived }) => mayHaveArrived)) await console_.travelTo(await later(MINUTE));
  await console_.syncNow();
  for (const { id, state, command } of active) {
    const { action, caseId } = command;
    if (state !== 'unclear' || !('text' in action)) continue;
    if ((await messagesIn(rt, Number(caseId.split('/')[1]))).includes(action.text)) continue;
    asked.add(id);
    await page.evaluate(
      (again) =>
        (globalThis as unknown as { readonly caseclock: ConsoleBridge }).caseclock.sendCommandAgain(again),
      { id, action },
    );
  }
  return active.map(({ state, command }) => `${state} ${command.caseId}`);
}

/** The program's time some ms from now. */
async function later(ms: number): Promise<number> {
  const shiftMs = await page.evaluate(async () => {
    const { caseclock } = globalThis as unknown as { readonly caseclock: ConsoleBridge };
    return (await caseclock.readProgram()).clockShiftMs;
  });
  return Date.now() + shiftMs + ms;
}

/** The facts of what the console holds now. */
async function held() {
  const rows = await storedRows(page, 'cases');
  return factsHeld(rows.map((row) => ({ ...row, isOpen: row.open === 1 })));
}

async function openTicket(): Promise<void> {
  const customFields = {
    Severity: among(['A', 'B', 'C']),
    'Service Type': 'billing',
    'Support Plan': 'Unified',
  };
  const id = await rt.createTicket({ subject: `case ${tickets + 1} 案例`, customFields });
  tickets = Math.max(tickets, id);
}

/** Somebody at the help desk does something. No two of these touch the same thing in the same way by chance. */
async function changeInRt(): Promise<void> {
  const id = 1 + Math.floor(random() * tickets);
  const what = among(['open', 'severity', 'status', 'subject', 'owner', 'reply', 'customer', 'comment']);
  if (what === 'open') await openTicket();
  if (what === 'severity')
    await once(() => rt.setCustomFields(id, { Severity: among(['A', 'B', 'C']) }, 'agent2'));
  if (what === 'status') await once(() => rt.setStatus(id, among(['open', 'stalled']), 'agent2'));
  if (what === 'subject') await once(() => rt.update(id, { Subject: `renamed ${random()}` }, 'agent2'));
  if (what === 'owner') await once(() => rt.update(id, { Owner: among(['agent3', 'agent4']) }, 'root'));
  if (what === 'reply') await rt.reply(id, 'agent2', `from agent 2 ${random()}`);
  if (what === 'customer') await rt.reply(id, 'customer1', `from the customer ${random()}`);
  if (what === 'comment') await rt.comment(id, 'agent2', `among us ${random()}`);
}

/** A change to what is there already is refused, and no change. */
async function once(change: () => Promise<void>): Promise<void> {
  await change().catch((error: unknown) => {
    if (!/changed nothing/.test(String(error))) throw error;
  });
}

/** The agent replies or notes something that is nowhere else, on any case, in the console. */
async function giveMessage(text: string): Promise<{ readonly id: number; readonly text: string }> {
  const { id: caseId, revision: basedOn, key } = among(await storedRows(page, 'cases'));
  const action: CommandAction = { kind: among(['reply', 'note'] as const), text };
  const outcome = await page.evaluate(
    (command) =>
      (globalThis as unknown as { readonly caseclock: ConsoleBridge }).caseclock.giveCommand(command),
    { caseId, basedOn, action },
  );
  expect(outcome).toMatchObject({ ok: true });
  return { id: Number(key.slice(3)), text };
}

async function killAndRestart(): Promise<void> {
  await console_.kill();
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
  // This machine has no key store, so the token is asked for again.
  await page.evaluate(async (secret) => {
    const { caseclock } = globalThis as unknown as { readonly caseclock: ConsoleBridge };
    const [source] = await caseclock.listSources();
    if (source !== undefined) await caseclock.provideSecret({ sourceId: source.id, secret });
  }, rt.agentToken);
}

async function crashVault(): Promise<void> {
  await console_.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      if (contents.getURL().includes('/vault/')) contents.forcefullyCrashRenderer();
    }
  });
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
