import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useWording } from '../wording/use-wording.ts';

interface Props {
  readonly children: ReactNode;
  /** Where nobody stands by, the page loads again by itself after so long. */
  readonly reloadAfterMs?: number;
  /** What is shown instead of text in the page; `forget` has the children tried again. */
  readonly said?: (error: string, forget: () => void) => ReactNode;
}

interface State {
  readonly error: string | null;
}

/**
 * Catches what the page's own code throws in a part of it: says so there, and offers to load again. The rest of the
 * page goes on, and stored data are out of its reach.
 */
export class Oops extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: String(error) };
  }

  override componentDidCatch(): void {
    const { reloadAfterMs } = this.props;
    if (reloadAfterMs !== undefined) setTimeout(() => window.location.reload(), reloadAfterMs);
  }

  override render(): ReactNode {
    const { children, said } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    return said === undefined ? (
      <OopsText error={error} />
    ) : (
      said(error, () => this.setState({ error: null }))
    );
  }
}

function OopsText({ error }: { readonly error: string }) {
  const { t } = useWording();
  return (
    <div
      role="alert"
      style={{ maxWidth: 560, margin: '0 auto', padding: '15vh 24px 24px' }}
      data-testid="oops"
    >
      <h1>{t('oops.title')}</h1>
      <p>{t('oops.text')}</p>
      <pre style={{ whiteSpace: 'pre-wrap' }}>{error}</pre>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {t('oops.reload')}
      </Button>
    </div>
  );
}
