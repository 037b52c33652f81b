import type { CSSProperties } from 'react';
import type { DrawingProps, DrawnTopic } from './drawing';
import { Legend } from './Legend';
import { SymbolAt, TalkMark } from './Marks';
import { Pillar, PILLAR } from './Pillar';
import { pillarsInRow, rowsOf } from './spans';
import { Topics } from './Topics';
import './Bridge.css';

const HIGH = 192;
const DECK = 64;
const WATER = 146;
/** A bridge of which only one pillar is shared stays as large as its pillars elsewhere are. */
const FEWEST = 3;

/** A bridge: each topic is a pillar that carries the deck, and can be tapped from the deck into the water. */
export function Bridge(props: DrawingProps) {
  const most = pillarsInRow(props.topics.map((topic) => topic.name));
  const rows = rowsOf(props.topics, most);
  const widest = Math.max(rows[0]?.length ?? 1, FEWEST);
  return (
    <div className="drawing bridge">
      {rows.map((row, index) => (
        <div
          key={index}
          className="bridge__span"
          style={{ '--pillars': row.length, '--widest': widest } as CSSProperties}
        >
          <Scene pillars={row.length} />
          <Topics {...props} topics={row} className="bridge__pillars">
            {(topic) => <Column topic={topic} open={props.open === topic.id} />}
          </Topics>
        </div>
      ))}
      <Legend {...props} drawnAs="bridge" />
    </div>
  );
}

function Column({ topic, open }: { topic: DrawnTopic; open: boolean }) {
  const { middle, column } = PILLAR;
  return (
    <>
      <svg className="bridge__column" viewBox={`0 0 ${column} ${HIGH}`}>
        <Pillar steps={topic.steps.length} step={topic.step} before={topic.before} other={topic.other} />
        <rect
          className={open ? 'drawn-tile drawn-tile--open' : 'drawn-tile'}
          x={middle - 23}
          y="13"
          width="46"
          height="46"
          rx="8"
        />
        <SymbolAt name={topic.pictogram} x={middle} y={36} size={28} />
        {topic.talk && <TalkMark x={middle + 19} y={15} />}
      </svg>
      <span className="bridge__name">{topic.name}</span>
    </>
  );
}

/** What lies behind the pillars: water, arches, the deck and its rail. */
function Scene({ pillars }: { pillars: number }) {
  const { column } = PILLAR;
  const wide = pillars * column;
  const places = Array.from({ length: pillars }, (_, index) => index * column);
  return (
    <svg className="bridge__scene" viewBox={`0 0 ${wide} ${HIGH}`} aria-hidden="true" focusable="false">
      <path className="drawn-water" d={`M0 ${WATER}h${wide}v${HIGH - WATER}H0z`} />
      {places.map((left, index) => (
        <path
          key={left}
          className="drawn-ripple"
          d={`M${left - 6} ${160 + (index % 2) * 10}c5-4 8 4 12 0M${left + 58} ${176 - (index % 2) * 9}c4-3 6 3 9 0`}
        />
      ))}
      {places.slice(1).map((left) => (
        <path
          key={left}
          className="drawn-arch"
          d={`M${left - 15} ${DECK + 46}C${left - 15} ${DECK + 14} ${left + 15} ${DECK + 14} ${left + 15} ${DECK + 46}V${DECK}h-30z`}
        />
      ))}
      <path className="drawn-deck" d={`M0 ${DECK}h${wide}v14H0z`} />
      <path className="drawn-rail" d={`M0 ${DECK - 16}h${wide}`} />
      <path
        className="drawn-post"
        d={Array.from({ length: Math.floor(wide / 17) }, (_, post) => `M${post * 17 + 8.5} ${DECK}v-16`).join(
          '',
        )}
      />
    </svg>
  );
}
