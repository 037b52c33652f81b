import type { DrawingProps } from './drawing';
import { TopicRow } from './TopicRow';
import { Topics } from './Topics';

/** A plain list: each topic with the words of its step. */
export function TopicList(props: DrawingProps) {
  return (
    <div className="drawing">
      <Topics {...props} className="stack stack--tight">
        {(topic) => <TopicRow topic={topic} told={props} shape="list" />}
      </Topics>
    </div>
  );
}
