import type { DrawnTopic } from './drawing';

interface StepsAloudProps {
  topics: readonly DrawnTopic[];
  /** "De sporten, van laag naar hoog:" */
  intro: string;
}

/** The steps that stand written in a drawing, for whoever listens: each scale once. */
export function StepsAloud({ topics, intro }: StepsAloudProps) {
  const scales = new Set(topics.map((topic) => topic.steps.map((step) => step.words).join('; ')));
  return [...scales].map((words) => (
    <p key={words} className="visually-hidden">
      {intro} {words}
    </p>
  ));
}
