import './page-skeleton.css';
import { SkeletonLines } from './skeleton-lines.tsx';

/** A whole screen while nothing of it is known: the page's own skeleton goes on, with words when it takes long. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <main aria-busy="true" className="page-skeleton">
      <SkeletonLines count={6} label={label} />
    </main>
  );
}
