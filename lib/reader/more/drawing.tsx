import { render } from 'preact';
import { Card, type CardProps } from '../../../components/page/Card.tsx';
import { FreshLine, type FreshLineProps } from '../../../components/page/FreshLine.tsx';

/** Views that come only with the reader's own act, drawn where no other script draws. */
export const drawCard = (into: Element, props: CardProps) => render(<Card {...props} />, into);
export const drawFreshLine = (into: Element, props: FreshLineProps) => render(<FreshLine {...props} />, into);
