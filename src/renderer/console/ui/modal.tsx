import { Dialog, type DialogProps } from '@fluentui/react-components';
import { useComeBack } from '../hands/come-back.ts';

/**
 * A dialog for as long as it is in the page: nothing beneath it is reached, and the focus goes back where it came from.
 */
export function Modal(props: Omit<DialogProps, 'open'>) {
  useComeBack();
  return <Dialog open {...props} />;
}
