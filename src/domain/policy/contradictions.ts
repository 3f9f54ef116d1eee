import { findEntitlement } from './entitlement.ts';
import type { Expected } from './expected.ts';
import type { PolicyObjective } from './objective.ts';
import { type Policy, planSchema } from './policy.ts';

/** A field that is well-formed and does not fit the others. */
export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly expected: Expected;
}

/** Everything in which a policy contradicts itself, so that the clock could not run under it. */
export function contradictionsOf(policy: Policy): readonly Contradiction[] {
  const named = [...repeatedIds(policy), ...unknownNames(policy), ...objectiveContradictions(policy)];
  return named.length > 0 ? named : deadEnds(policy);
}

/** The objective that every policy has: its minutes stand with the severity. */
const INITIAL_RESPONSE = 'initial-response';

function repeatedIds({ severities, serviceTypes, objectives = [] }: Policy): Contradiction[] {
  const lists = { severities, serviceTypes, objectives };
  return Object.entries(lists).flatMap(([list, entries]) => {
    const ids = entries.map(({ id }) => id);
    return ids.flatMap((id, at) =>
      ids.indexOf(id) < at || (list === 'objectives' && id === INITIAL_RESPONSE)
        ? [contradiction([list, at, 'id'], 'unique-id')]
        : [],
    );
  });
}

function unknownNames({ severities, serviceTypes, workingHours, objectives = [] }: Policy): Contradiction[] {
  const ids = severities.map(({ id }) => id);
  const unknownSeverity = (id: string | undefined, ...path: (string | number)[]) =>
    id === undefined || ids.includes(id)
      ? []
      : [contradiction(path, 'severity-here', { values: ids.join(', ') })];
  const unknownHours = (id: string, ...path: (string | number)[]) =>
    Object.hasOwn(workingHours, id)
      ? []
      : [contradiction(path, 'hours-here', { values: Object.keys(workingHours).join(', ') })];
  return [
    ...severities.flatMap(({ otherwise }, at) => unknownSeverity(otherwise, 'severities', at, 'otherwise')),
    ...serviceTypes.flatMap(({ hours }, at) =>
      Object.entries(hours).flatMap(([severity, hoursId]) => [
        ...unknownSeverity(severity, 'serviceTypes', at, 'hours', severity),
        ...unknownHours(hoursId, 'serviceTypes', at, 'hours', severity),
      ]),
    ),
    ...objectives.flatMap(({ minutesBySeverity }, at) =>
      Object.keys(minutesBySeverity).flatMap((severity) =>
        unknownSeverity(severity, 'objectives', at, 'minutesBySeverity', severity),
      ),
    ),
  ];
}

/** What may end a clock that starts so: a first response ends only what was open before it. */
const STOPS_AFTER: Readonly<Record<PolicyObjective['starts'], readonly PolicyObjective['stops'][]>> = {
  opened: ['responded', 'resolved'],
  responded: ['updated', 'resolved'],
  'last-update': ['updated'],
};

function objectiveContradictions({ objectives = [] }: Policy): Contradiction[] {
  return objectives.flatMap(({ starts, stops, minutesBySeverity }, at) => [
    ...(STOPS_AFTER[starts].includes(stops)
      ? []
      : [contradiction(['objectives', at, 'stops'], 'one-of', { values: STOPS_AFTER[starts].join(', ') })]),
    ...(Object.keys(minutesBySeverity).length > 0
      ? []
      : [contradiction(['objectives', at, 'minutesBySeverity'], 'entries', { least: 1 })]),
  ]);
}

/** Severities that some customer asks for and that lead to none with working hours (policy rule 7). */
function deadEnds(policy: Policy): Contradiction[] {
  // No severity has an empty id: it stands for a case whose severity the policy does not know.
  const asked = [...policy.severities.map(({ id }) => id), ''];
  return policy.serviceTypes.flatMap(({ id: serviceType }, at) =>
    asked.flatMap((severity) =>
      planSchema.options
        .filter((plan) => findEntitlement(policy, { severity, serviceType, plan }) === null)
        .map((plan) =>
          contradiction(['serviceTypes', at, 'hours'], 'hours-for-every-case', {
            plan,
            severity: severity === '' ? '?' : severity,
          }),
        ),
    ),
  );
}

function contradiction(
  path: Contradiction['path'],
  code: Expected['code'],
  params: Expected['params'] = {},
): Contradiction {
  return { path, expected: { code, params } };
}
