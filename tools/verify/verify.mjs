#!/usr/bin/env node
// The offline verifier: checks a proof, a whole log, a log against a checkpoint kept before. Needs Node and, for a log signed by SM2, the package sm-crypto-v2; trusts no server.
import { readFileSync } from "node:fs";
import { checkLog, checkProof } from "./check.mjs";
import { keyId } from "./reading.mjs";

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const read = (file) => readFileSync(file, "utf8");
const [what, file] = process.argv.slice(2);

function run() {
  const trusted = option("key") === undefined ? undefined : read(option("key"));
  if (what === "proof" && file !== undefined) {
    const proof = JSON.parse(read(file));
    const faults = checkProof(proof, trusted);
    return { faults, said: `${proof.link.stream.kind}/${proof.link.stream.id} 第 ${proof.link.version} 件 ${proof.link.type}，${proof.link.at}`, key: proof.checkpoint.publicKey };
  }
  if (what === "log" && file !== undefined) {
    const witnessed = option("witnessed") === undefined ? undefined : JSON.parse(read(option("witnessed")));
    const { events, checkpoints, faults } = checkLog(read(file).split("\n"), { trusted, witnessed });
    return { faults, said: `${events} 件、${checkpoints} 个检查点` };
  }
  return undefined;
}

const done = run();
if (done === undefined) {
  console.log("用法：node verify.mjs proof <证明.json> [--key <公钥.pem>] | log <导出文件> [--key <公钥.pem>] [--witnessed <检查点.json>]");
  process.exit(2);
}
for (const { fault, says } of done.faults) console.log(`不符 [${fault}] ${says}`);
if (done.key !== undefined && option("key") === undefined) console.log(`签名用的公钥是随证明带来的（${keyId(done.key)}），请与公布的公钥核对，或以 --key 指定`);
console.log(done.faults.length === 0 ? `完好：${done.said}` : `共 ${done.faults.length} 处不符`);
process.exit(done.faults.length === 0 ? 0 : 1);
