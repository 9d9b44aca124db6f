// Run in a process of its own with TMPDIR set: the package unpacks there and changes the environment of whoever imports it.
import { stdout } from "node:process";

process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x"; // without it the libraries are not unpacked
const { default: chromium } = await import("@sparticuz/chromium");
stdout.write(await chromium.executablePath());
