import { Button, type ButtonProps } from '@fluentui/react-components';
import { useComeBack } from '../hands/come-back.ts';

/** A button that goes once it was pressed: the focus goes back to the page. For one on a page, not in a dialog. */
export function GoingButton(props: ButtonProps) {
  useComeBack();
  return <Button {...props} />;
}
