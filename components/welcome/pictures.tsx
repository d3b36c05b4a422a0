/** Three small pictures, drawn in the text's own colour: what is there is a line, what is quiet is a lighter one. Captions say what they show. */
const picture = { viewBox: '0 0 160 96', 'aria-hidden': true, class: 'picture' } as const;

/** A thread, and below it another that is one row. */
export const CollapsePicture = () => (
  <svg {...picture}>
    <path class="faint" d="M20 22v36" />
    <path d="M20 14h40M32 30h32M32 50h24" />
    <path class="faint" d="M32 38h92M32 58h80M72 14h8" />
    <path d="m16 76 4 4-4 4" />
    <path d="M28 80h36" /><path class="faint" d="M72 80h60" />
  </svg>
);

/** Between two comments a dotted line, where a third one was. */
export const MutePicture = () => (
  <svg {...picture}>
    <path d="M20 14h36M20 70h44" />
    <path class="faint" d="M20 24h112M20 32h84M20 80h104" />
    <path class="faint" d="M20 51h44" stroke-dasharray="0.1 5" /><path d="M76 51h20" />
  </svg>
);

/** A card with two quotes. */
export const SummaryPicture = () => (
  <svg {...picture}>
    <rect class="faint" x="16" y="10" width="128" height="76" rx="8" />
    <path d="M30 26h52M30 54h40" />
    <path class="faint" d="M36 36h92M36 44h60M36 64h84M36 72h72" />
    <path d="M30 34v12M30 62v12" />
  </svg>
);
