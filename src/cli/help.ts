/** What `--help` prints: the form of a line, and an example that can be pasted into a shell. */
export const HELP = `Caseclock's clock for audits and scripts: reads JSON lines, answers a line each.

  npm run --silent clock < cases.jsonl

A line is an object:
  id           yours, given back
  serviceType  technical-platform, technical-development, billing, consulting, icp-filing
  severity     A, B, C
  plan         premium, standard
  openedAt     an instant with its offset, such as 2026-09-18T22:30:00+08:00; all others lie within 50 years of it
  policy       optional: 1.0 or 1.1; without it, the one in force when the case was opened
  pauses       optional: [[start, end or null], …], in any order, they may overlap
  events       optional: what else happened, each with its kind and at
                 {"kind":"severity-changed","at":…,"severity":"A"}
                 {"kind":"service-type-changed","at":…,"serviceType":"billing"}
                 {"kind":"plan-changed","at":…,"plan":"premium"}
                 {"kind":"responded","at":…,"by":"Agent 1"}
                 paused, resumed, closed, reopened
               in any order; at one instant, next comes what can: paused and resumed is no pause.
               Two severities, service types or plans at one instant are refused
  at           optional: instants at which the clock is read, as it stood then

The answer has target (seconds of working time), deadline (Beijing time; null while paused for good), whether it is
provisional, remarks, the readings, and the receipt: every span that counted and every one that did not, with why.
A line that cannot be read is answered by {"id","error":{"field","message"}}; the others still are, and the exit
code is 1.

Example:

  echo '{"id":1,"serviceType":"technical-development","severity":"B","plan":"standard","openedAt":"2026-09-18T22:30:00+08:00","at":["2026-09-19T12:00:00+08:00"]}' | npm run --silent clock
`;
