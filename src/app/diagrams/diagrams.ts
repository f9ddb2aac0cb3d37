import { drawDiagram, lookOf } from './draw-diagram.ts';

/** What the drawing adds around itself. The text of the diagram stays below it, folded. */
const STYLES = `
  :host { display: block; margin: 0 0 0.95em; }
  figure { margin: 0; direction: ltr; overflow-x: auto; text-align: center; }
  svg { max-width: 100%; height: auto; }
  summary { color: var(--ink-faint); font: 0.75rem var(--sans); cursor: pointer; }
  ::slotted(pre) { margin: 0.4em 0 0 !important; }
  @media print { details { display: none; } }
`;

/**
 * An element around the text of a diagram. It is drawn when it comes near the window, and again when the theme changes.
 * Where that fails, the text is shown, as it is without scripts. The drawing lies in a shadow, so the page's own HTML
 * stays as it was built.
 */
class TextDiagram extends HTMLElement {
  private isNear = false;
  private drawnLook = '';
  private stop = () => {};

  connectedCallback(): void {
    // Of an inline element around a block, an observer does not always see the size.
    this.style.display = 'block';
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        this.isNear = true;
        void this.draw();
      },
      { rootMargin: '400px' },
    );
    near.observe(this);
    const drawAgain = () => void this.draw();
    const themes = new MutationObserver(drawAgain);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'style'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', drawAgain);
    addEventListener('beforeprint', drawAgain);
    this.stop = () => {
      near.disconnect();
      themes.disconnect();
      system.removeEventListener('change', drawAgain);
      removeEventListener('beforeprint', drawAgain);
    };
  }

  disconnectedCallback(): void {
    this.stop();
    this.drawnLook = '';
  }

  private async draw(): Promise<void> {
    const look = lookOf(this);
    const key = JSON.stringify(look);
    if (!this.isNear || key === this.drawnLook) return;
    this.drawnLook = key;
    const isWanted = () => key === this.drawnLook;
    const drawn = await drawDiagram(this.textContent ?? '', look, isWanted);
    if (!isWanted()) return;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    shadow.innerHTML = drawn
      ? `<style>${STYLES}</style><figure role="img"></figure><details><summary>Text of the diagram</summary><slot></slot></details>`
      : '<slot></slot>';
    const figure = shadow.querySelector('figure');
    if (!drawn || !figure) return;
    figure.innerHTML = drawn.svg;
    figure.setAttribute('aria-label', drawn.title || `Diagram (${drawn.kind})`);
  }
}

if (!customElements.get('text-diagram')) customElements.define('text-diagram', TextDiagram);
