// A yearly table of a factory in which everything adds up.

/** An invented report in which everything adds up. */
export const soundYear = {
  output: 12_000, "output-main": 11_000, "output-other": 1_000, energy: 3_000, "coal-energy": 0, "oil-energy": 200, "gas-energy": 800, "electric-energy": 1_800, "heat-energy": 200, "other-energy": 0,
  electricity: 1_464, "electricity-own": 264, "electricity-bought": 1_200, renewable: 360, carbon: 9_000, "carbon-direct": 3_000, "carbon-indirect": 6_000, "platform-functions": 6,
  water: 40_000, "water-surface": 0, "water-ground": 0, "water-tap": 40_000, "water-other": 0, "reused-water": 160_000,
  "waste-produced": 500, "waste-used": 450, "waste-stored-used": 0, "waste-disposed": 50, "waste-stored": 0, "waste-water": 20_000, "permit-margin": 35,
  "advanced-devices": 4, retrofits: 2, "green-investment": 300, "product-kinds": 5, "footprint-kinds": 3, land: 60_000, buildings: 30_000, "floor-area": 70_000,
};
