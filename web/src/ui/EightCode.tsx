import './EightCode.css';

/** Eight characters, large, in two halves as one copies them by hand; a screen reader spells them. */
export function EightCode({ code }: { code: string }) {
  return (
    <p className="shown-code__signs" data-silent>
      <span className="visually-hidden">{[...code].join(', ')}</span>
      <span aria-hidden="true">{code.slice(0, 4)}</span> <span aria-hidden="true">{code.slice(4)}</span>
    </p>
  );
}
