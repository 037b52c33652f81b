import { useEffect, useState, type ReactNode } from 'react';
import './Waiting.css';

/** A sheet's outline while the device looks something up; only after 400 ms, so that it never flashes. */
export function Waiting({ children }: { children?: ReactNode }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return <div className="waiting-outline">{children}</div>;
}
