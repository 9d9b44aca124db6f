// The checks: one proof, a whole exported log, a log against what was witnessed. Each answers the list of what is wrong, with the place.
import { climb, Growing } from "./merkle.mjs";
import { isSigned, isSuite, leafOf, linkDigest, readNote } from "./reading.mjs";

const wrong = (fault, at, says) => ({ fault, at, says });

function checkpointFaults(checkpoint, trusted) {
  const note = readNote(checkpoint?.note);
  if (note === null || !isSuite(note.suite)) return { note: null, faults: [wrong("note", 0, "检查点读不懂")] };
  return { note, faults: isSigned(checkpoint, trusted) ? [] : [wrong("signature", note.size, `第 ${note.size} 件处检查点的签名不符`)] };
}

/** A proof as `/api/log/proofs/...` hands it out. */
export function checkProof(proof, trusted) {
  const { note, faults } = checkpointFaults(proof.checkpoint, trusted);
  if (note === null) return faults;
  const place = `${proof.link.stream.kind}/${proof.link.stream.id} 第 ${proof.link.version} 件`;
  const digest = isSuite(proof.link.suite) ? linkDigest(proof.link) : "";
  if (digest !== proof.digest) return [...faults, wrong("digest", proof.index, `${place}的内容与摘要不符`)];
  const root = climb(note.suite, leafOf(note.suite, proof), proof.index, note.size, proof.path);
  return root === note.root ? faults : [...faults, wrong("root", proof.index, `${place}不在这个检查点之内`)];
}

/** Streams as they grow: version and digest of the newest event of each. */
class Chains {
  heads = new Map();
  /** Events of one stream lie in the log in any order of sealing, yet each names the one before. */
  held = new Map();
  add({ link, digest, index }) {
    this.held.set(`${link.stream.kind}\t${link.stream.id}\t${link.version}`, { previous: link.previous, digest, index });
  }
  faults() {
    return [...this.held].flatMap(([key, { previous, index }]) => {
      const [kind, id, version] = key.split("\t");
      const before = Number(version) === 1 ? "" : this.held.get(`${kind}\t${id}\t${Number(version) - 1}`)?.digest;
      return before === previous ? [] : [wrong("link", index, `${kind}/${id} 第 ${version} 件没有接在前一件之后`)];
    });
  }
}

/** Lines of an export, and a checkpoint that somebody kept from before. The first event of a kind of fault is told by its place. */
export function checkLog(lines, { trusted, witnessed } = {}) {
  const records = lines.filter((line) => line !== "").map((line, n) => {
    try {
      return JSON.parse(line);
    } catch {
      return { unreadable: n };
    }
  });
  const faults = records.flatMap((record) => (record.unreadable === undefined ? [] : [wrong("unreadable", record.unreadable, `第 ${record.unreadable + 1} 行读不懂`)]));
  const kept = witnessed === undefined ? [] : [witnessed];
  const checkpoints = [...records.filter(({ checkpoint }) => checkpoint !== undefined).map(({ checkpoint }) => checkpoint), ...kept];
  const notes = checkpoints.map((checkpoint) => checkpointFaults(checkpoint, trusted));
  faults.push(...notes.flatMap((one) => one.faults));
  const bySize = new Map();
  for (const { note } of notes) if (note !== null) bySize.set(note.size, [...(bySize.get(note.size) ?? []), note]);
  const suite = notes.find(({ note }) => note !== null)?.note.suite ?? "sm3";
  const tree = new Growing(suite);
  const chains = new Chains();
  for (const record of records.filter(({ link }) => link !== undefined)) {
    if (record.index !== tree.size) faults.push(wrong("gap", tree.size, `日志缺第 ${tree.size + 1} 件`));
    if (!isSuite(record.link.suite) || linkDigest(record.link) !== record.digest) faults.push(wrong("digest", record.index, `${record.link.stream.kind}/${record.link.stream.id} 第 ${record.link.version} 件的内容与摘要不符`));
    tree.add(leafOf(suite, record));
    chains.add(record);
    for (const note of bySize.get(tree.size) ?? []) if (note.root !== tree.root()) faults.push(wrong("root", tree.size, `前 ${tree.size} 件与检查点不符`));
  }
  faults.push(...chains.faults());
  for (const size of bySize.keys()) if (size > tree.size) faults.push(wrong("tail", tree.size, `检查点有 ${size} 件，日志只有 ${tree.size} 件，尾部缺失`));
  return { events: tree.size, checkpoints: checkpoints.length, faults };
}
