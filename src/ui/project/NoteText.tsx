import { type MarkedToken, type Token, type Tokens, lexer } from 'marked';
import { type ReactNode, memo, useMemo } from 'react';
import styles from './NoteText.module.css';

interface Props {
  /** Markdown that somebody wrote, here or elsewhere. */
  readonly text: string;
}

/** Longest text that is read as Markdown, in UTF-16 units: the time to read it may grow faster than its length. */
const LONGEST = 10_000;
/** Depth of lists and quotations below which a text stands as it was written. */
const DEEPEST = 12;

/**
 * Shows what somebody wrote about a project. The text may come from a stranger's link, so it becomes elements of ours and
 * never HTML: tags stand as they were written, and pictures, which would be fetched from elsewhere, as their names.
 */
export const NoteText = memo(function NoteText({ text }: Props) {
  const tokens = useMemo(() => tokensOf(text), [text]);
  return tokens ? (
    <div className={styles['note']} dir="auto">
      <Parts tokens={tokens} depth={0} />
    </div>
  ) : (
    <div className={styles['note']} dir="auto" data-plain>
      {text}
    </div>
  );
});

function tokensOf(text: string): readonly Token[] | null {
  if (text.length > LONGEST) return null;
  try {
    return lexer(text, { gfm: true });
  } catch {
    // The parser goes deeper with each list in a list, and no further than it can.
    return null;
  }
}

interface PartsProps {
  readonly tokens: readonly Token[];
  readonly depth: number;
}

function Parts({ tokens, depth }: PartsProps): ReactNode {
  return tokens.map((token, index) => (
    // A given text always has the same parts.
    // oxlint-disable-next-line react/no-array-index-key
    <Part key={index} token={token as MarkedToken} depth={depth + 1} />
  ));
}

function Part({ token, depth }: { readonly token: MarkedToken; readonly depth: number }): ReactNode {
  if (depth > DEEPEST) return <span>{token.raw}</span>;
  const within = (tokens: readonly Token[] | undefined) => <Parts tokens={tokens ?? []} depth={depth} />;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p>{within(token.tokens)}</p>;
    case 'heading':
      // A heading of a note is none of the page.
      return (
        <p>
          <b>{within(token.tokens)}</b>
        </p>
      );
    case 'blockquote':
      return <blockquote>{within(token.tokens)}</blockquote>;
    case 'list':
      return <List list={token} depth={depth} />;
    case 'list_item':
      return <li>{within(token.tokens)}</li>;
    case 'checkbox':
      return <span>{token.checked ? '☑ ' : '☐ '}</span>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return <Table table={token} depth={depth} />;
    case 'hr':
      return <hr />;
    case 'text':
      return 'tokens' in token && token.tokens ? within(token.tokens) : <span>{token.text}</span>;
    case 'escape':
      return <span>{token.text}</span>;
    case 'strong':
      return <strong>{within(token.tokens)}</strong>;
    case 'em':
      return <em>{within(token.tokens)}</em>;
    case 'del':
      // As in the texts of patterns, a single tilde is a character (“5~10”).
      return token.raw.startsWith('~~') ? (
        <del>{within(token.tokens)}</del>
      ) : (
        <>
          <span>~</span>
          {within(token.tokens)}
          <span>~</span>
        </>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return isSafe(token.href) ? (
        <a href={token.href} rel="noopener noreferrer">
          {within(token.tokens)}
        </a>
      ) : (
        within(token.tokens)
      );
    case 'image':
      return <span>{token.text}</span>;
    case 'html':
      return <span>{token.raw}</span>;
  }
}

/** Whether an address leads to a page or to a person, and runs nothing. */
function isSafe(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href);
}

function List({ list, depth }: { readonly list: Tokens.List; readonly depth: number }) {
  const items = <Parts tokens={list.items} depth={depth} />;
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table, depth }: { readonly table: Tokens.Table; readonly depth: number }) {
  const row = (cells: readonly Tokens.TableCell[], Cell: 'th' | 'td') =>
    cells.map((cell, index) => (
      // A given text always has the same cells.
      // oxlint-disable-next-line react/no-array-index-key
      <Cell key={index}>
        <Parts tokens={cell.tokens} depth={depth} />
      </Cell>
    ));
  return (
    <table>
      <thead>
        <tr>{row(table.header, 'th')}</tr>
      </thead>
      <tbody>
        {table.rows.map((cells, index) => (
          // As above.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>{row(cells, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}
