// A yearly table of a factory in which everything adds up.
import { soundFactory } from "../../src/cli/upkeep-simulation/sound-years.ts";

/** An invented report in which everything adds up. */
export const soundYear = soundFactory;
