import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Side } from '#src/domain/people/pair.ts';
import type { ActionRecord, EntryRecord, MeetingRecord } from '#src/domain/records/feed-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { RemarkRecord } from '#src/domain/records/rating-record.ts';
import { sections } from '#src/domain/agenda/section.ts';
import { addAction, changeAction, entryToAction, keepAction, settleAction } from '#src/usecases/action.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { answerQuestion } from '#src/usecases/answer-question.ts';
import { answerRateLess, pauseRatings, resumeRatings, setCadence } from '#src/usecases/cadence.ts';
import { shareTime, takeBackTime } from '#src/usecases/development/share-time.ts';
import { deleteEntry, moveEntry, rewriteEntry, settleEntry } from '#src/usecases/edit-entry.ts';
import { keepNote, noteToAction, turnBack, turnNote } from '#src/usecases/happiness/turn-note.ts';
import { linkBoard, unlinkBoard } from '#src/usecases/linking/link-board.ts';
import { addLine, rewriteLine, settleLine } from '#src/usecases/linking/plain-line.ts';
import { startActions } from '#src/usecases/linking/start-actions.ts';
import { startBoard } from '#src/usecases/linking/start-board.ts';
import { close, goTo, leaveUnclosed, reopen, skip, start } from '#src/usecases/meeting.ts';
import { shareNote } from '#src/usecases/own-note.ts';
import { passRating, sayOpen, sealRating, showAnyway } from '#src/usecases/rating/rate.ts';
import { addRemark, confirmRemark, improveBy } from '#src/usecases/rating/remark.ts';
import { setRole } from '#src/usecases/rating/role.ts';
import { beReady, notReady } from '#src/usecases/ready.ts';
import { share, shareNow, takeBackEntry } from '#src/usecases/share.ts';
import { numbered } from '../fakes/records.ts';
import { RatingPair } from '../fakes/rating-pair.ts';
import { okrCommands } from './okr-commands.ts';
import type { Command, Row, Scene } from './role-command.ts';

const other = { manager: 'report', report: 'manager' } as const;
const place = { round: 1, about: 'report' } as const;
const keepOwn: Command = ({ session }) => session.change({ type: 'putNote', note: own });
const write: Command = ({ meetingId, session }) =>
  addEntry(session, { text: 'Tiers', section: 'topics', audience: 'bothOfUs', meetingId });
const moan: Command = ({ meetingId, session }) =>
  addEntry(session, { text: 'Late', section: 'happiness', audience: 'bothOfUs', meetingId, mood: 'sad' });
const task = { text: 'Ask', dueOn: null, question: null };
const act: Command = ({ meetingId, session }) =>
  addAction(session, { ...task, ownerId: session.snapshot().me, meetingId });
const meeting = (scene: Scene): MeetingRecord => scene.record('meeting');
const entry = (scene: Scene): EntryRecord => scene.record('entry');
const action = (scene: Scene): ActionRecord => scene.record('action');
const remark = (scene: Scene): RemarkRecord => scene.record('remark');
const hear: Command = ({ meetingId, session }) =>
  addRemark(session, { meetingId, ...place }, { use: 'improve', text: 'Say no earlier' });
const board = { use: 'okrs', planId: 'xqQg5FS2LkCp935s-FIFm2QAFkHM' } as const;
const line: Command = ({ session }) => addLine(session, 'okrs', 'Effortless');
const own: OwnNote = {
  id: numbered(1),
  section: 'topics',
  body: 'Mine',
  state: 'open',
  at: '2026-11-23T13:50:00Z' as OwnNote['at'],
  editedAt: '2026-11-23T13:50:00Z' as OwnNote['at'],
  mood: null,
};
const nothing = { noteIds: [], face: false };
const counts = { planned: 4, kept: 3, moved: 1, lost: 0 };

const commands: Readonly<Record<string, Row>> = {
  start: {
    run: ({ session }) => start(session, { meetingId: numbered(5), occurrence: null }, 30),
  },
  goTo: { run: (scene) => goTo(scene.session, meeting(scene), 'okrs') },
  skip: { run: (scene) => skip(scene.session, meeting(scene), 'actions', sections) },
  close: { run: (scene) => close(scene.session, meeting(scene)) },
  reopen: {
    after: (scene) => close(scene.session, meeting(scene)),
    run: (scene) => reopen(scene.session, meeting(scene)),
  },
  leaveUnclosed: { run: (scene) => leaveUnclosed(scene.session, meeting(scene)) },
  addEntry: { run: write },
  rewriteEntry: { after: write, run: (scene) => rewriteEntry(scene.session, entry(scene), 'Better') },
  settleEntry: { after: write, run: (scene) => settleEntry(scene.session, entry(scene), 'done') },
  moveEntry: { after: write, run: (scene) => moveEntry(scene.session, entry(scene), 'okrs') },
  deleteEntry: { after: write, run: (scene) => deleteEntry(scene.session, entry(scene)) },
  shareNote: { after: keepOwn, run: ({ meetingId, session }) => shareNote(session, own, meetingId) },
  share: {
    after: keepOwn,
    run: ({ meetingId, session }) => share(session, meetingId, { noteIds: [own.id], face: false }),
  },
  shareNow: {
    after: keepOwn,
    run: async ({ meetingId, session }) => {
      await shareNote(session, own, meetingId);
      await shareNow(session, session.snapshot().shares[0]?.changeId ?? own.id);
    },
  },
  takeBackEntry: { after: write, run: (scene) => takeBackEntry(scene.session, entry(scene)) },
  addAction: { run: act },
  entryToAction: {
    after: write,
    run: (scene) =>
      entryToAction(scene.session, entry(scene), {
        ...task,
        ownerId: scene.session.snapshot().me,
        meetingId: scene.meetingId,
      }),
  },
  settleAction: {
    after: act,
    run: (scene) => settleAction(scene.session, action(scene), 'done', scene.meetingId),
  },
  keepAction: { after: act, run: (scene) => keepAction(scene.session, action(scene), scene.meetingId) },
  changeAction: { after: act, run: (scene) => changeAction(scene.session, action(scene), { body: 'Else' }) },
  answerQuestion: {
    run: ({ meetingId, session }) => answerQuestion(session, meetingId, 'managerHelps', { type: 'nothing' }),
  },
  setCadence: { run: ({ session }) => setCadence(session, 2) },
  pauseRatings: { run: (scene) => pauseRatings(scene.session, meeting(scene)) },
  resumeRatings: {
    after: ({ session }) => pauseRatings(session, null),
    run: ({ session }) => resumeRatings(session),
  },
  answerRateLess: { run: ({ session }) => answerRateLess(session, 4) },
  beReady: { run: ({ meetingId, session }) => beReady(session, meetingId, nothing) },
  notReady: {
    after: ({ meetingId, session }) => beReady(session, meetingId, nothing),
    run: ({ meetingId, session }) => notReady(session, meetingId),
  },
  sealRating: {
    run: ({ direction, session }) => sealRating(session, direction(), 1, { value: 3, note: '' }),
  },
  passRating: { run: ({ meetingId, session }) => passRating(session, { meetingId, ...place }) },
  sayOpen: {
    after: ({ ratings }) => ratings.sealAll(),
    run: ({ direction, session }) => sayOpen(session, [direction()]),
  },
  showAnyway: {
    after: async ({ meetingId, ratings, side }) => {
      await ratings.seal(side, 'report', 3);
      await passRating(ratings.sessions[other[side]], { meetingId, ...place });
    },
    run: ({ direction, session }) => showAnyway(session, direction()),
  },
  addRemark: { run: hear },
  confirmRemark: { after: hear, run: (scene) => confirmRemark(scene.session, remark(scene)) },
  improveBy: {
    after: hear,
    run: (scene) =>
      improveBy(scene.session, remark(scene), {
        to: 'action',
        ownerId: scene.session.snapshot().me,
        dueOn: null,
      }),
  },
  turnNote: {
    after: moan,
    run: (scene) => turnNote(scene.session, entry(scene), 'resolved', scene.meetingId),
  },
  noteToAction: {
    after: moan,
    run: (scene) =>
      noteToAction(scene.session, entry(scene), {
        ...task,
        ownerId: scene.session.snapshot().me,
        meetingId: scene.meetingId,
      }),
  },
  turnBack: {
    after: async (scene) => {
      await moan(scene);
      await scene.ratings.inStep();
      await turnNote(scene.session, entry(scene), 'resolved', scene.meetingId);
    },
    run: (scene) => turnBack(scene.session, entry(scene)),
  },
  keepNote: { after: moan, run: (scene) => keepNote(scene.session, entry(scene), true) },
  shareTime: { run: ({ session }) => shareTime(session, '2026-11', counts) },
  takeBackTime: {
    after: ({ session }) => shareTime(session, '2026-11', counts),
    run: ({ session }) => takeBackTime(session, '2026-11'),
  },
  setRole: {
    run: ({ session }) =>
      setRole(session, session.snapshot().me, { role: 'Lead', nextRole: 'Head', link: '' }),
  },
  linkBoard: { run: ({ session }) => linkBoard(session, board) },
  unlinkBoard: {
    after: ({ session }) => linkBoard(session, board),
    run: ({ session }) => unlinkBoard(session, 'okrs'),
  },
  startBoard: {
    run: ({ session }) => startBoard(session, { use: 'okrs', title: 'OKRs', labels: {} }, 'Effortless'),
  },
  startActions: { run: ({ session }) => startActions(session, { title: 'Actions', bucket: 'To do' }) },
  addLine: { run: line },
  rewriteLine: { after: line, run: (scene) => rewriteLine(scene.session, scene.record('goal'), 'Better') },
  settleLine: { after: line, run: (scene) => settleLine(scene.session, scene.record('goal'), 'done') },
};

const all: Readonly<Record<string, Row>> = { ...commands, ...okrCommands };

/** Commands whose place is not the list, and those that end what another one began. */
const elsewhere: readonly string[] = [
  'rewriteNote',
  'settleNote',
  'deleteNote',
  'keepDraft',
  'exportRatings',
  'decideConflict',
  'decideProblem',
  'decideNote',
  'decideDraft',
  'decideCard',
  'chooseMood',
  'clearMood',
  'passMood',
  'changeCard',
  'addCard',
  'makeBlock',
  'finishBlock',
  'forgetBlock',
  'plansToLink',
  'lookAtLink',
  'lookAtBoard',
  'lookUpEvent',
];
/** Commands of one side, because the thing itself is of that side: how happy the report is. */
const ofOneSide: readonly string[] = ['addMoodNote', 'acceptNote'];

let ratings: RatingPair | null = null;
afterEach(() => {
  ratings?.close();
  ratings = null;
});

async function sceneOf(side: Side): Promise<Scene> {
  const made = await RatingPair.started();
  ratings = made;
  const session = made.sessions[side];
  return {
    ratings: made,
    side,
    session,
    meetingId: made.meetingId,
    record: (kind) => {
      const found = made.records(kind)[0];
      if (!found) throw new Error(`no ${kind} in the list`);
      return found;
    },
    direction: () => made.direction(side, 'report'),
  };
}

describe('every command is available to both roles', () => {
  const rows = Object.keys(all).flatMap((name) =>
    (['manager', 'report'] as const).map((side) => ({ name, side })),
  );
  it.each(rows)('$name reaches the list from the $side', async ({ name, side }) => {
    const { after, run } = all[name] ?? {};
    const scene = await sceneOf(side);
    await after?.(scene);
    await scene.ratings.inStep();
    const list = scene.ratings.pair.list;
    const before = JSON.stringify([...list.rows]);
    await run?.(scene);
    await scene.ratings.inStep();
    expect(JSON.stringify([...list.rows])).not.toBe(before);
    const { view, waiting } = scene.ratings.sessions[other[side]].snapshot();
    expect(waiting).toBe(0);
    for (const [key, { stored }] of list.rows)
      if (stored.record.kind !== 'space') expect(view.records.get(key)?.record).toEqual(stored.record);
    expect([...view.records.keys()].filter((key) => !list.rows.has(key))).toEqual([]);
  });

  it('and none is missing here', () => {
    const root = path.resolve(import.meta.dirname, '../../src/usecases');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const found = files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('session'))
      .flatMap((file) =>
        [
          ...readFileSync(path.join(root, file), 'utf8').matchAll(
            /^export async function (\w+)\(\s*session: PairSession/gmu,
          ),
        ].map(([, name]) => name ?? ''),
      );
    expect(found.sort()).toEqual([...Object.keys(all), ...elsewhere, ...ofOneSide].sort());
  });
});
