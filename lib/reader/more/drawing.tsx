import { render } from 'preact';
import { FreshLine, type FreshLineProps } from '../../../components/page/FreshLine.tsx';

/** The line of a mute that was just made, drawn where no other script draws. */
export const drawFreshLine = (into: Element, props: FreshLineProps) => render(<FreshLine {...props} />, into);
