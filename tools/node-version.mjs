// Refuses a Node that is too old, in syntax that an old one can read.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error("Qingce needs Node 20.19 or newer; this is " + process.versions.node);
  process.exit(1);
}
