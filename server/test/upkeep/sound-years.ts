// Yearly tables of a park, a supply-chain firm and a product in which everything adds up. Invented.
import * as sound from "../../src/cli/upkeep-simulation/sound-years.ts";

export const { soundPark, soundSupplyChain, soundProduct } = sound;
