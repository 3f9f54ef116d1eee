import { sameWord } from '../../../terms.ts';
import { mappedFieldsOf } from '../case-of-ticket.ts';
import type { Errand, Push } from './errand.ts';
import { changedMeanwhile, closedMeanwhile, isChangeOfField } from './meanwhile.ts';
import { lacks } from './write-message.ts';

/** The field for severity gets a value that is read as `severity`. */
export function setSeverity({ source, ticketId, isOwn, knowledge }: Push, severity: string): Errand {
  const { severities, severityField } = source.mapping;
  const { kindOf, terms } = knowledge.meanings;
  const isWanted = (found: string): boolean => {
    const { value, remark } = terms.severity(found);
    return remark === null && value === severity;
  };
  return {
    isMessage: false,
    async done({ ticket, since }) {
      const { id, current } = mappedFieldsOf(source, ticket).severity;
      if (id === null || !isWanted(current)) return null;
      return { transaction: since.findLast(isChangeOfField(id)) ?? null };
    },
    conflict({ ticket, since }) {
      const { id } = mappedFieldsOf(source, ticket).severity;
      const others = id === null ? null : changedMeanwhile(since, isChangeOfField(id), isOwn);
      if (others !== null) return `${severityField}: ${others.after} (${others.by})`;
      return closedMeanwhile(since, isOwn, kindOf);
    },
    async request({ ticket, links, tag }) {
      const { id } = mappedFieldsOf(source, ticket).severity;
      if (id === null) return { code: 'custom-field-missing', subject: severityField, detail: '' };
      // The reason follows as a comment: without it there is no change of severity.
      if (!links.has('comment')) return lacks('comment', ticketId);
      const values = Object.keys(severities).filter((value) => severities[value] === severity);
      const value = values.find((one) => sameWord(one, severity)) ?? values[0];
      if (value === undefined) {
        return {
          code: 'change-refused',
          subject: `RT-${ticketId}`,
          detail: `${severityField}: ${severity}?`,
        };
      }
      return { method: 'PUT', path: `ticket/${ticketId}`, body: { CustomFields: { [id]: value } }, tag };
    },
  };
}
