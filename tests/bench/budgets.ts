/** What is measured, and the most it may be (design, budgets). */
export const budgets = {
  trips_local: { budget: 0, unit: 'round trips' },
  trips_pointer: { budget: 1, unit: 'round trips' },
  trips_known: { budget: 2, unit: 'round trips' },
  units_open_1: { budget: 12, unit: 'resource units' },
  units_open_1000: { budget: 12, unit: 'resource units' },
  units_open_background: { budget: 4, unit: 'resource units' },
  units_meeting: { budget: 800, unit: 'resource units' },
  edit_active_p95_s: { budget: 5, unit: 's' },
  edit_quiet_p95_s: { budget: 20, unit: 's' },
  js_local_kib: { budget: 140, unit: 'KiB gzip' },
  js_live_kib: { budget: 225, unit: 'KiB gzip' },
  outlook_js_local_kib: { budget: 140, unit: 'KiB gzip' },
  outlook_js_live_kib: { budget: 225, unit: 'KiB gzip' },
  js_browser_kib: { budget: 275, unit: 'KiB gzip' },
  agenda_ratio: { budget: 1.3, unit: '× a bare page' },
  interaction_ms: { budget: 100, unit: 'ms' },
} as const;

export type Name = keyof typeof budgets;

/** In the order they are printed. */
export const names = Object.keys(budgets) as readonly Name[];

/** `measured` is null with a reason while there is nothing to measure. */
export interface Figure {
  readonly measured: number | null;
  readonly reason?: string;
}

export type Figures = Partial<Record<Name, Figure>>;
