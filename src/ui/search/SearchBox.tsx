import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { Search, X } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import styles from './SearchBox.module.css';
import { useSearchKeys } from './search-keys.ts';
import type { SearchAnswer, SearchOption } from './search-option.ts';
import unseen from '../styles/unseen.module.css';

const SearchPopup = lazyPart({
  what: 'The list of results',
  load: async () => (await import('./SearchPopup.tsx')).SearchPopup,
  look: 'edge',
});

export interface SearchBoxProps {
  readonly text: string;
  /** What is found for the text; null until the code for searching is loaded. */
  readonly answer: SearchAnswer | null;
  /** The message of a command after it was run, or an empty text. */
  readonly message: string;
  /** Whether the code for searching, or its data, could not be loaded. */
  readonly hasFailed: boolean;
  /** Called whenever the box gets the focus, so that what it needs can be loaded. */
  readonly onUse: () => void;
  readonly onText: (text: string) => void;
  /** Called when the reader leaves the box. */
  readonly onSettle: () => void;
  readonly onChoose: (option: SearchOption) => void;
  /** Ids of the patterns of the reader's own language; null until it is loaded. */
  readonly mine: ReadonlySet<number> | null;
  /** Puts a pattern into the reader's own language, or takes it out. */
  readonly onMine: (id: number) => void;
  /** Shows what a pattern is about, beside the list. */
  readonly preview: (id: number) => ReactNode;
  /** Called with the pattern in the list that the reader points at. */
  readonly onPoint: (id: number | null) => void;
  /** Whether “/” moves the focus to the box from the current place. */
  readonly isSlashHere: (target: EventTarget | null) => boolean;
}

/** The box that finds patterns and runs commands: a combobox with a list of options below it. */
export function SearchBox(props: SearchBoxProps) {
  const { text, answer, message, hasFailed, onUse, onText, onSettle, onChoose, onPoint, isSlashHere } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // Where the focus was before it came to the box.
  const from = useRef<EventTarget | null>(null);
  const [isOpen, setOpen] = useState(false);
  // The option to which the reader has moved. Until then, Enter chooses the first one.
  const [aimed, setAimed] = useState<string | null>(null);
  /** A text for which Enter was pressed before there was an answer. */
  const entered = useRef<string | null>(null);
  const options = isOpen ? (answer?.groups ?? []).flatMap((group) => group.options) : [];
  const aim = options.findIndex((option) => keyOf(option) === aimed);
  const active = aim === -1 && text.trim() !== '' && options.length > 0 ? 0 : aim;

  useSearchKeys(() => {
    input.current?.focus();
    input.current?.select();
    setOpen(true);
  }, isSlashHere);

  // Text that was typed before the page was hydrated counts too.
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const isHere = document.activeElement === field;
    if (isHere) onUse();
    if (field.value === text) return;
    setOpen(isHere);
    onText(field.value);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the page comes to life
  }, []);

  const moveTo = (option: SearchOption | undefined) => {
    if (!option) return;
    setAimed(keyOf(option));
    onPoint(option.kind === 'pattern' ? option.pattern.id : null);
  };
  const close = () => {
    entered.current = null;
    setOpen(false);
    setAimed(null);
    if (aimed !== null) onPoint(null);
  };
  const edit = (next: string) => {
    entered.current = null;
    if (aimed !== null) onPoint(null);
    setAimed(null);
    setOpen(true);
    onText(next);
  };
  const choose = (option: SearchOption) => {
    close();
    // The page's keys act again after a command, which may move the focus elsewhere.
    if (option.kind === 'command') {
      if (from.current instanceof HTMLElement) from.current.focus();
      else input.current?.blur();
    }
    onChoose(option);
  };
  const chooseEntered = useEffectEvent(() => {
    const option = options[active];
    if (option && entered.current === text) choose(option);
    entered.current = null;
  });
  useEffect(() => {
    if (answer !== null && entered.current !== null) chooseEntered();
  }, [answer]);
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = options.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        if (isOpen) moveTo(options[active === last ? 0 : active + 1]);
        setOpen(true);
        break;
      case 'ArrowUp':
        if (isOpen) moveTo(options[active <= 0 ? last : active - 1]);
        setOpen(true);
        break;
      case 'Home':
      case 'End':
        if (options.length === 0 || event.shiftKey) return;
        moveTo(options[event.key === 'Home' ? 0 : last]);
        break;
      case 'Enter': {
        const option = options[active];
        if (event.shiftKey && option?.kind === 'pattern') props.onMine(option.pattern.id);
        else if (option) choose(option);
        else {
          if (answer === null) entered.current = text;
          setOpen(true);
        }
        break;
      }
      case 'Escape':
        if (!isOpen && text === '') return;
        close();
        if (text !== '') onText('');
        // One press does one thing: nothing else on the page closes on this Escape.
        event.stopPropagation();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  const isShown = isOpen && answer !== null;
  return (
    // This element only watches for the focus leaving it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="search"
      ref={box}
      className={styles['search']}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)) return;
        close();
        onSettle();
      }}
    >
      <div className={styles['box']}>
        <Icon of={Search} size={16} className={styles['icon']} />
        <input
          ref={input}
          className={styles['input']}
          type="text"
          role="combobox"
          aria-label="Search patterns"
          aria-autocomplete="list"
          aria-expanded={isShown && options.length > 0}
          aria-controls={isShown && options.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={isShown && active !== -1 ? `${id}-${active}` : undefined}
          aria-keyshortcuts="/ Control+K Meta+K"
          placeholder="Search patterns"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          value={text}
          onChange={(event) => edit(event.target.value)}
          onFocus={(event) => {
            from.current = event.relatedTarget;
            onUse();
          }}
          onClick={() => setOpen(true)}
          onKeyDown={press}
        />
        {text === '' ? (
          <kbd className={styles['key']} aria-hidden>
            /
          </kbd>
        ) : (
          <button
            type="button"
            className={styles['clear']}
            aria-label="Clear search"
            onClick={() => {
              onText('');
              close();
              input.current?.focus();
            }}
          >
            <Icon of={X} size={15} />
          </button>
        )}
      </div>
      {isShown && (
        <SearchPopup
          id={id}
          answer={answer}
          active={active}
          mine={props.mine}
          onMine={props.onMine}
          preview={props.preview}
          onAim={moveTo}
          onChoose={(option, isTouch) => {
            choose(option);
            // The keyboard on the screen would cover the result.
            if (isTouch) input.current?.blur();
          }}
        />
      )}
      {hasFailed && <LoadFault what="The search" onRetry={onUse} look="edge" />}
      {message !== '' && (
        <p className={styles['message']} aria-hidden>
          {message}
        </p>
      )}
      <div className={unseen['unseen']} aria-live="polite">
        {message || (isOpen ? answer?.announcement : '')}
      </div>
    </div>
  );
}

function keyOf(option: SearchOption): string {
  return option.kind === 'pattern' ? String(option.pattern.id) : option.key;
}
