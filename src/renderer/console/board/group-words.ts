import { WHOSE } from '../../../domain/cases/whose.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { planSchema } from '../../../domain/policy/policy.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { useBook } from '../desk/rules.ts';
import { useNamesOfSources } from '../desk/use-source-names.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Fact } from './arrange/group-entries.ts';
import { unsaidOf, usePeople } from './arrange/use-people.ts';
import { BOARD_STATES } from './counted.ts';
import { SECTIONS } from './order.ts';

/** What a group is called, and what its order is, where that is not plain. */
export interface GroupWords {
  readonly name: string;
  readonly hint: string | null;
}

/** Puts what cases have of a fact into words, by its ids. */
export function useGroupWords(fact: Fact): (id: string) => GroupWords {
  const wording = useWording();
  const { t, name } = wording;
  const sourceNames = useNamesOfSources();
  const book = useBook();
  const people = usePeople();
  const plain = (text: string): GroupWords => ({ name: text, hint: null });
  return (id) => {
    switch (fact) {
      case 'section': {
        const section = SECTIONS.find((one) => one === id);
        return section === undefined
          ? plain(id)
          : { name: t(`section.${section}`), hint: t(`section.hint.${section}`) };
      }
      case 'state': {
        const state = BOARD_STATES.find((one) => one === id);
        return plain(state === undefined ? id : t(`counted.${state}`));
      }
      case 'severity': {
        const severity = newest(book, ({ severities }) => severities, id);
        return plain(
          severity === undefined ? id : t('case.severityIs', { severity: id, name: name(severity.name) }),
        );
      }
      case 'service-type': {
        const serviceType = newest(book, ({ serviceTypes }) => serviceTypes, id);
        return plain(serviceType === undefined ? id : name(serviceType.name));
      }
      case 'plan': {
        const plan = planSchema.options.find((one) => one === id);
        return plain(plan === undefined ? id : t(`plan.${plan}`));
      }
      case 'owner':
        return plain(id === '' ? t('board.unowned') : id);
      case 'team': {
        const whose = WHOSE.find((one) => one === id);
        const unsaid = whose === 'others' ? unsaidOf(people) : null;
        return whose === undefined
          ? plain(id)
          : { name: t(`arrange.whose.${whose}`), hint: unsaid && t(`arrange.unsaid.${unsaid}`) };
      }
      case 'customer':
        return plain(id === '' ? t('board.noCustomer') : id);
      case 'queue':
        return plain(id === '' ? t('board.noQueue') : id);
      case 'source':
        return plain(sourceNames.get(id) ?? id);
    }
  };
}

/** What the newest policy that knows `id` has by it. */
function newest<T extends { readonly id: string }>(
  { versions }: PolicyBook,
  list: (policy: Policy) => readonly T[],
  id: string,
): T | undefined {
  const known = versions.findLast((policy) => list(policy).some((one) => one.id === id));
  return known === undefined ? undefined : list(known).find((one) => one.id === id);
}
