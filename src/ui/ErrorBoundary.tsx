import { Component, type ReactNode } from 'react';
import styles from './Notice.module.css';

interface Props {
  /** What could not be shown, as in "The map could not be shown." */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a fault within one part of the app; the rest goes on working. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles['fault']} role="alert">
        <p>{this.props.what} could not be shown. Everything else still works.</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
