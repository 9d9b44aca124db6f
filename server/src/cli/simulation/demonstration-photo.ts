// The photograph of a visit in a simulation: a drawn factory, with the time in it that a camera would have written.
import type { WallTime } from "@qingce/core/base/wall-time";

const drawn = Buffer.from([
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpK",
  "SkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCADIAUADASIAAhEBAxEB/8QAGgABAQEBAQEBAAAAAAAAAAAAAAQDBQIBBv/EADQQAQABAgMECAILAQAAAAAAAAABAgMEERQSM2OiBRUiQVJTodFRsRMhNENhYnKB",
  "gpLBMf/EABUBAQEAAAAAAAAAAAAAAAAAAAAB/8QAFhEBAQEAAAAAAAAAAAAAAAAAABEB/9oADAMBAAIRAxEAPwDuACAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "AAAAAAAM7163Zp2q6svhHfINBnZvW71O1RVn8Y74aAAAAAAAAzvXrdmnarqy+Ed8g0Gdm9bvU7VFWfxjvhoAAAAAAAM726lMC0S2d7CoAAAAAAAAAAAAAAB8mYiM5nKGOIxVuxHanOrww5mIxVy/PanKnwwIrxPSEU502e1Pi7",
  "nPrrquVTVXVMzPfLyCPVFdVuqKqKpiY74dDDdIRVlTe7M+Luc0B+giYmM4nOH1xcPirliezOdPhl08Pird+OzOVXhkVuAKPkzERnM5QxxGKt2I7U51eGHMxGKuX57U5U+GBFeJ6QinOmz2p8Xc59ddVyqaq6pmZ75eQR6orqt1",
  "RVRVMTHfDoYbpCKsqb3ZnxdzmgP0ETExnE5w+uLh8VcsT2Zzp8Munh8Vbvx2Zyq8MitwBQAGd7dSmU3t1KYHuzvYVJbO9hUAAAAAAAAAAAAAlxOrqzps2tmPFtRn81TQHEnAYuZzm3nP6o93zq/FeVzR7u4IRw+r8V5XNHudX4",
  "ryuaPd3AI4fV+K8rmj3Or8V5XNHu7gEcPq/FeVzR7vsYDFxOcW8p/VHu7YEQ4bV05U3rW1Hi2oz+ZidXVnTZtbMeLajP5rgI4k4DFzOc285/VHu+dX4ryuaPd3AI4fV+K8rmj3Or8V5XNHu7gEcPq/FeVzR7nV+K8rmj3dwCOH",
  "1fivK5o932MBi4nOLeU/qj3dsCIcNq6cqb1rajxbUZ/NU0ZqAAM726lMpvbqUwPdnewqS2d7CoAAAAAAAAAAAABozaBgAigAAAAAAAAAAAAAAADNozVNAAZ3t1KZTe3Upge7O9hUls72FQAAAAAAAAAAAADRm0DABFAAAABzem",
  "Lty39D9Hcqoz2s9mcs/+ObqsR593+8g/SD83qsR593+8mqxHn3f7yqV+kE3R1VVeCt1V1TVVOeczOc/9lSigAAAAADNozVNAAZ3t1KZTe3Upge7O9hUls72FQAAAAAAAAAAAADRm0DABFAAAAcrpz7j+X+OW6nTn3H8v8ctUAA",
  "d7ov7Ba/f5yrSdF/YLX7/OVaKAAAAAAM2jNU0ABne3UplN7dSmB7s72FSWzvYVAAAAAAAAACXWcP1NZw/UFQl1nD9TWcP1BU0Q6zh+r1ruHzILBHruHzGu4fMKsEeu4fMa7h8wLBHruHzGu4fMCbpz7j+X+OW6eOq1ex9Wxs5/",
  "jnml0n5/RUTCnSfn9DSfn9AdXov7Ba/f5yrc7C4jT4em1s7Wzn9eeXe113D5kVYI9dw+Y13D5gWCPXcPmNdw+YFgj13D5jXcPmBYzT67h8zzrOH6iKhLrOH6ms4fqo2vbqUz7XitqmadjLP8Wf0n4A2s72FSCi9s1RVs55fi11",
  "nD9QVCXWcP1NZw/UFQl1nD9TWcP1BUJdZw/U1nD9QVCXWcP1NZw/UEoCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD//Z",
].join(""), "base64");

/** One EXIF directory with one tag, DateTimeOriginal. */
function exifSegment(time: WallTime): Buffer {
  const text = `${time.replace("T", " ").replaceAll("-", ":")}:00\0`;
  const tiff = Buffer.alloc(44 + text.length);
  tiff.write("II", 0, "latin1");
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    tiff.writeUInt16LE(1, at);
    tiff.writeUInt16LE(tag, at + 2);
    tiff.writeUInt16LE(type, at + 4);
    tiff.writeUInt32LE(count, at + 6);
    tiff.writeUInt32LE(value, at + 10);
  };
  entry(8, 0x8769, 4, 1, 26);
  entry(26, 0x9003, 2, text.length, 44);
  tiff.write(text, 44, "latin1");
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from("Exif\0\0", "latin1")]);
  head.writeUInt16BE(tiff.length + 8, 2);
  return Buffer.concat([head, tiff]);
}

/** A JPEG taken at that minute; without a time, one whose camera wrote none. */
export const photographOf = (time?: WallTime): Buffer => Buffer.concat([drawn.subarray(0, 2), ...(time === undefined ? [] : [exifSegment(time)]), drawn.subarray(2)]);
