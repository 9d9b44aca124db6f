// Whether an error means that the database, or the way to it, is gone for now.

const codes = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-5]|25P03|53300|53400|08\d\d\d)$/;
const words = /timeout exceeded when trying to connect|Connection terminated|is not queryable/;

export const isLostDatabase = ({ code, message }: { readonly code?: string; readonly message: string }): boolean => codes.test(code ?? "") || words.test(message);
