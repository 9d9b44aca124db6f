// Invented yearly tables of the four kinds in which everything adds up: what simulated units' figures are made from.
import type { Kind } from "@qingce/core/rule/kind";

export const soundFactory = {
  output: 12_000, "output-main": 11_000, "output-other": 1_000, energy: 3_000, "coal-energy": 0, "oil-energy": 200, "gas-energy": 800, "electric-energy": 1_800, "heat-energy": 200, "other-energy": 0,
  electricity: 1_464, "electricity-own": 264, "electricity-bought": 1_200, renewable: 360, carbon: 9_000, "carbon-direct": 3_000, "carbon-indirect": 6_000, "platform-functions": 6,
  water: 40_000, "water-surface": 0, "water-ground": 0, "water-tap": 40_000, "water-other": 0, "reused-water": 160_000,
  "waste-produced": 500, "waste-used": 450, "waste-stored-used": 0, "waste-disposed": 50, "waste-stored": 0, "waste-water": 20_000, "permit-margin": 35,
  "advanced-devices": 4, retrofits: 2, "green-investment": 300, "product-kinds": 5, "footprint-kinds": 3, land: 60_000, buildings: 30_000, "floor-area": 70_000,
};

export const soundPark = {
  "gross-product": 220, "value-added": 130, output: 560, "high-tech-output": 310, workers: 52_000, firms: 240, "key-firms": 30, "audited-firms": 30,
  energy: 620_000, "industrial-energy": 560_000, "final-energy": 580_000, renewable: 70_000, "clean-energy": 260_000, carbon: 1_500_000, "carbon-reduction": -1.5, "waste-heat": 900_000, "waste-heat-used": 700_000,
  "fresh-water": 18_000_000, "reused-water": 90_000_000, sewage: 14_000_000, "reclaimed-water": 4_200_000,
  "waste-produced": 60_000, "waste-used": 55_000, "waste-disposed": 5_000, "waste-stored": 0, "waste-gas-rate": 80, "renewable-resources-rate": 75,
  "pollutant-elasticity": -0.2, "green-cover": 28, land: 24.5, "industrial-land": 13.2,
};

const points = {
  "in-strategy": 8, "targets": 5, "organisation": 6, "purchasing-standards": 4, "supplier-certification": 3, "supplier-audits": 3, "supplier-performance": 2, "supplier-training": 3, "low-risk-suppliers": 3,
  "compliance": 10, "hazardous-substances": 9, "product-recovery": 4, "packaging-recovery": 4, "recovery-system": 5, "downstream-guidance": 4, "information-platform": 8,
  "disclose-energy-carbon": 2.5, "disclose-supplier-audits": 2, "disclose-supplier-emissions": 2, "responsibility-report": 2.5,
};

export const soundSupplyChain = {
  revenue: 380_000, purchases: 210_000, "green-purchases": 150_000, suppliers: 400, "low-risk": 320, "middle-risk": 60, "high-risk": 20, audited: 70, trained: 200, "supplier-emissions": 90,
  "low-risk-share": 80, "product-recovery-rate": 25, "packaging-recovery-rate": 60, "products-out": 8_000, "products-back": 2_000, "packaging-out": 500, "packaging-back": 300,
  ...Object.fromEntries(Object.entries(points).map(([id, n]) => [`points-${id}`, n])),
};

export const soundProduct = {
  models: 4, output: 90_000, sales: 45_000, revenue: 120_000, "resources-indicators": 5, "resources-met": 5, "energy-indicators": 2, "energy-met": 2,
  "environment-indicators": 6, "environment-met": 6, "quality-indicators": 3, "quality-met": 3, "unit-energy": 12.5, "unit-carbon": 48, "recyclable-share": 92, "footprint-models": 4, "tested-models": 3,
};

export const soundYears: Readonly<Record<Kind, { readonly [figure: string]: number }>> = { factory: soundFactory, park: soundPark, "supply-chain": soundSupplyChain, product: soundProduct };
