/** Ed25519 (RFC 8032): the key that a hall pack carries, and the signature by which its record is known again. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

export interface HallKey {
  /** 32 bytes each. */
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

export function newHallKey(): HallKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: part(publicKey.export({ format: 'jwk' }).x),
    privateKey: part(privateKey.export({ format: 'jwk' }).d),
  };
}

/** 64 bytes. */
export const signed = (text: string, { publicKey, privateKey }: HallKey): Buffer =>
  sign(null, Buffer.from(text), createPrivateKey({ format: 'jwk', key: { ...jwk(publicKey), d: text64(privateKey) } }));

export const isSigned = (text: string, publicKey: Buffer, signature: Buffer): boolean =>
  verify(null, Buffer.from(text), createPublicKey({ format: 'jwk', key: jwk(publicKey) }), signature);

const jwk = (publicKey: Buffer) => ({ kty: 'OKP', crv: 'Ed25519', x: text64(publicKey) });
const text64 = (bytes: Buffer): string => bytes.toString('base64url');

function part(text: string | undefined): Buffer {
  if (text === undefined) throw new Error('a key was exported without one of its parts');
  return Buffer.from(text, 'base64url');
}
