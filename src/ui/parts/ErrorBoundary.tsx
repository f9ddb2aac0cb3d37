import { Component, type ReactNode } from 'react';
import styles from './Notice.module.css';

interface Props {
  /** What could not be shown, as in “The map could not be shown.” */
  readonly what: string;
  /** What the part shows. When it changes, the part is tried again. */
  readonly subject?: unknown;
  /** What to say about the rest of the page. */
  readonly rest?: string;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
  readonly subject: unknown;
}

/** Confines an error to one part of the app; the rest continues to work. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, subject: this.props.subject };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ subject }: Props, state: State): State | null {
    return Object.is(subject, state.subject) ? null : { failed: false, subject };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { what, rest = 'Everything else still works.' } = this.props;
    return (
      <div className={styles['fault']} role="alert">
        <p>{`${what} could not be shown. ${rest}`.trimEnd()}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
