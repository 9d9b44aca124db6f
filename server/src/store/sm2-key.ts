// SM2 (GB/T 32918, curve sm2p256v1) for the log: keys in the usual PEM, signatures over SM3 with the standard's own identity 1234567812345678.
// Node reads these PEM but neither signs by the standard nor writes the private one: octets are cut out and put together here.
import { sm2 } from "sm-crypto-v2";

const spkiHead = "3059301306072a8648ce3d020106082a811ccf5501822d034200";
const pkcs8Head = "308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420";
const publicTag = "a144034200";

const derOf = (pem: string): string => Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/gu, ""), "base64").toString("hex");
const pemOf = (label: string, der: string): string => `-----BEGIN ${label}-----\n${Buffer.from(der, "hex").toString("base64").replaceAll(/.{64}(?=.)/gu, "$&\n")}\n-----END ${label}-----\n`;

export const isSm2Public = (pem: string): boolean => derOf(pem).startsWith(spkiHead);
export const isSm2Private = (pem: string): boolean => derOf(pem).startsWith(pkcs8Head);

interface Pair {
  /** 32 octets, hexadecimal. */
  readonly secret: string;
  /** Uncompressed point, 65 octets, hexadecimal. */
  readonly point: string;
}

export const sm2PublicPem = ({ point }: Pick<Pair, "point">): string => pemOf("PUBLIC KEY", spkiHead + point);
export const sm2PrivatePem = ({ secret, point }: Pair): string => pemOf("PRIVATE KEY", pkcs8Head + secret + publicTag + point);

export function newSm2Pair(): Pair {
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  return { secret: privateKey.padStart(64, "0"), point: publicKey };
}

/** Throws where the PEM is not one that `sm2PrivatePem` or OpenSSL writes for this curve. */
export function readSm2Private(pem: string): Pair {
  const der = derOf(pem);
  const secret = der.slice(pkcs8Head.length, pkcs8Head.length + 64);
  const point = der.slice(pkcs8Head.length + 64 + publicTag.length);
  if (!isSm2Private(pem) || secret.length !== 64 || point.length !== 130) throw new Error("not an SM2 private key in PKCS#8");
  return { secret, point };
}

/** r ‖ s, base64. */
export const signBySm2 = ({ secret, point }: Pair, text: string): string => Buffer.from(sm2.doSignature(text, secret, { hash: true, publicKey: point }), "hex").toString("base64");

export const isSignedBySm2 = (publicPem: string, text: string, signature: string): boolean =>
  sm2.doVerifySignature(text, Buffer.from(signature, "base64").toString("hex"), derOf(publicPem).slice(spkiHead.length), { hash: true });
