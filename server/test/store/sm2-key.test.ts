// SM2 by the example of GB/T 32918.5-2017 and by a second implementation; SM3 by the example of GB/T 32905-2016.
import { createHash } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSignedBy, openLogKey } from "../../src/store/log-key.ts";
import { newSm2Pair, readSm2Private, sm2PrivatePem, sm2PublicPem } from "../../src/store/sm2-key.ts";

interface SecondSm2 {
  doSignature(text: string, secret: string, how: { hash: boolean; publicKey: string }): string;
  doVerifySignature(text: string, signature: string, point: string, how: { hash: boolean }): boolean;
}
const { sm2: second } = createRequire(import.meta.url)("sm-crypto") as { sm2: SecondSm2 };

const example = {
  secret: "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8",
  point: "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
  signature: "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
};
const base64 = (hex: string): string => Buffer.from(hex, "hex").toString("base64");
const hexOf = (text: string): string => Buffer.from(text, "base64").toString("hex");
const publicKey = sm2PublicPem(example);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qingce-sm2-"));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

describe("SM2 and SM3", () => {
  it("[S9] the signature of GB/T 32918.5 A.2 holds for its message, and for no other", () => {
    expect(isSignedBy(publicKey, "message digest", base64(example.signature))).toBe(true);
    expect(isSignedBy(publicKey, "message digesT", base64(example.signature))).toBe(false);
    expect(isSignedBy(publicKey, "message digest", base64(example.signature.replace(/a$/u, "b")))).toBe(false);
    expect([isSignedBy(publicKey, "message digest", ""), isSignedBy(publicKey, "message digest", "AAAA")]).toEqual([false, false]);
  });
  it("[S9] SM3 of “abc” and of 64 octets is what GB/T 32905 A.1 and A.2 print", () => {
    const of = (text: string): string => createHash("sm3").update(text).digest("hex");
    expect(of("abc")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    expect(of("abcd".repeat(16))).toBe("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  });
  it("[S9] what one implementation signs the other verifies, Chinese too, both ways", async () => {
    const key = await openLogKey(join(folder, "log.pem"), "sm2");
    const { secret, point } = readSm2Private(sm2PrivatePem(example));
    for (const text of ["青册检查点", "", "qingce log v1\nsize 25\n".repeat(40)]) {
      expect(second.doVerifySignature(text, hexOf(key.sign(text)), pointOf(key.publicKey), { hash: true })).toBe(true);
      expect(isSignedBy(publicKey, text, base64(second.doSignature(text, secret, { hash: true, publicKey: point })))).toBe(true);
    }
  });
  it("[S9] a key file is read again as the key it was, its owner's alone, whatever suite is wanted then; keys are 32 octets each time", async () => {
    const file = join(folder, "again.pem");
    const key = await openLogKey(file, "sm2");
    expect([(await openLogKey(file, "ed25519")).publicKey, key.suite, (await stat(file)).mode & 0o777]).toEqual([key.publicKey, "sm2", 0o600]);
    expect(isSignedBy((await openLogKey(file)).publicKey, "同一把", key.sign("同一把"))).toBe(true);
    for (let n = 0; n < 50; n += 1) {
      const pair = newSm2Pair();
      expect(readSm2Private(sm2PrivatePem(pair))).toEqual(pair);
    }
    expect(() => readSm2Private(publicKey)).toThrow("SM2");
  });
});

const pointOf = (pem: string): string => Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/gu, ""), "base64").toString("hex").slice(-130);
