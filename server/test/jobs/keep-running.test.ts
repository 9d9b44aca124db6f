// The queue is looked after: what ends by a fault is started again, what was stopped stays stopped.
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { keepRunning, type Running } from "../../src/jobs/keep-running.ts";

function startable(failing: readonly boolean[]) {
  const ends: ((error?: Error) => void)[] = [];
  let starts = 0;
  const start = async (): Promise<Running> => {
    starts += 1;
    if (failing[starts - 1] === true) throw new Error("no database yet");
    const { promise, resolve, reject } = later();
    ends.push((error) => (error === undefined ? resolve(undefined) : reject(error)));
    return { ended: promise, stop: async () => resolve(undefined) };
  };
  return { start, ends, starts: () => starts };
}
function later() {
  let resolve: (value: undefined) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<undefined>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { promise, resolve, reject };
}
const until = async (met: () => boolean): Promise<void> => {
  while (!met()) await wait(2);
};

test("[R4] the queue that ends with its database is started again, as often as it takes; each end is told", async () => {
  const told: string[] = [];
  const queue = startable([false, true, true]);
  const kept = await keepRunning(queue.start, (line) => told.push(line), 5);
  queue.ends[0]?.(new Error("write EPIPE"));
  await until(() => queue.starts() === 4);
  expect(told).toEqual(["jobs ended: Error: write EPIPE; they are started again", "jobs could not be started again: Error: no database yet", "jobs could not be started again: Error: no database yet"]);
  await kept.stop();
});

test("[R4] stopped, it is not started again, neither while it runs nor while it waits for its next try", async () => {
  const running = startable([]);
  await (await keepRunning(running.start, () => undefined, 5)).stop();
  const waiting = startable([]);
  const kept = await keepRunning(waiting.start, () => undefined, 60_000);
  waiting.ends[0]?.(new Error("57P01"));
  await wait(5);
  await kept.stop();
  await wait(20);
  expect([running.starts(), waiting.starts()]).toEqual([1, 1]);
});

test("[R4] a first start that fails is the caller's to hear", async () => {
  await expect(keepRunning(startable([true]).start, () => undefined, 5)).rejects.toThrow("no database yet");
});
