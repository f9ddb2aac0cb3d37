declare module 'react-cytoscapejs' {
  import type { Core, ElementDefinition, LayoutOptions, StylesheetJson } from 'cytoscape';
  import { Component, type CSSProperties } from 'react';

  interface Props {
    readonly elements: readonly ElementDefinition[];
    readonly stylesheet?: StylesheetJson;
    readonly layout?: LayoutOptions;
    readonly cy?: (core: Core) => void;
    readonly className?: string;
    readonly style?: CSSProperties;
    readonly headless?: boolean;
    readonly styleEnabled?: boolean;
    readonly minZoom?: number;
    readonly maxZoom?: number;
    readonly autoungrabify?: boolean;
    readonly autounselectify?: boolean;
    readonly boxSelectionEnabled?: boolean;
  }

  export default class CytoscapeComponent extends Component<Props> {}
}
