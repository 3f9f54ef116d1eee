import { closeCase } from '../view-state.ts';
import { CasePane } from './case-pane.tsx';
import { Neighbours } from './neighbours.tsx';

/** The case that is open beside the board. */
export function BoardCase({ caseId }: { readonly caseId: string }) {
  return <CasePane caseId={caseId} onClose={closeCase} neighbours={<Neighbours caseId={caseId} />} />;
}
