/**
 * Escapes a text for XML 1.0 and HTML, in content and in attributes. Characters that XML forbids in every form (most
 * control characters, unpaired surrogates) become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[&<>"']/gu, (character) => {
    switch (character) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '"':
        return '&quot;';
      case "'":
        return '&#39;';
      case '\r':
        // A parser would read a literal carriage return as a line feed.
        return '&#13;';
      default:
        return '\ufffd';
    }
  });
}
