import { useMemo } from 'react';
import { usePeople } from '../board/arrange/use-people.ts';
import { assigneesOf } from './assignees.ts';
import { useOwnerNames } from './use-owner-names.ts';

/** Whom a case can be given to, as far as this workstation knows: the agent first. */
export function useAssignees(): readonly string[] {
  const people = usePeople();
  const owners = useOwnerNames();
  return useMemo(() => assigneesOf(people, owners), [people, owners]);
}
