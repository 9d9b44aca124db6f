// What every act works with: the database, the law, the tables, and the ports for time and identity. No act reaches past it.
import type pg from "pg";
import type { Calendar } from "@qingce/core/base/calendar";
import type { IndustryTable } from "@qingce/core/base/industry";
import type { Instant } from "@qingce/core/base/instant";
import type { RegionTable } from "@qingce/core/base/region";
import type { Doors } from "@qingce/core/access/doors";
import type { Edition } from "@qingce/core/programme/edition";
import type { PaperLayout } from "@qingce/core/programme/paper-layout";
import type { OlderListing } from "@qingce/core/upkeep/older-listing";
import type { GreenCodeFiles } from "../store/green-code-files.ts";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import type { Suite } from "../store/digest.ts";
import type { SecretKey } from "../store/secret-key.ts";
import type { FileStore } from "../store/file-store.ts";
import type { Outward } from "./outward.ts";
import type { HouseTables } from "./schemes/house-tables.ts";
import type { SealedScheme } from "./schemes/sealed-scheme.ts";

/** The time of day. The server runs on real time, demonstration and simulation on a visible virtual clock. */
export interface Clock {
  now(): Instant;
}

/** Ids and receipts: random in service, drawn from a seed in a simulation. */
export interface Identities {
  /** A new id of a kind of thing, e.g. `declaration`. */
  next(kind: string): string;
}

/** An edition with the hash of its five files: what a round is opened under and every decision stores. */
export interface SealedEdition {
  readonly edition: Edition;
  readonly hash: string;
  /** The canonical text that the hash is of. */
  readonly text: string;
}

export interface DemonstrationSignIn {
  readonly login: string;
  readonly password: string;
  readonly who: string;
}

/** Only `demo` has one, and it serves this machine alone: a clock that is moved by hand, and sign-ins to choose from. */
export interface Demonstration {
  readonly signIns: () => readonly DemonstrationSignIn[];
  /** Moves the clock to nine in the morning of the next day. */
  readonly nextDay: () => Promise<void>;
}

export interface House {
  readonly app: pg.Pool;
  readonly clock: Clock;
  readonly ids: Identities;
  readonly suite: Suite;
  /** Password hashing: argon2id in service, a cheap stand-in for thousands of simulated accounts. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** Who needs a second factor, how fresh a proof must be, how long a session lives. */
  readonly doors: Doors;
  /** Seals second factors at rest. */
  readonly secrets: SecretKey;
  readonly calendar: Calendar;
  readonly regions: RegionTable;
  readonly industries: IndustryTable;
  /** Editions by hash, sealed ones of older files included; `current` are those on disk by id. */
  readonly editions: { readonly current: ReadonlyMap<string, SealedEdition>; byHash(hash: string): SealedEdition | undefined };
  /** Schemes on disk by id, sealed. */
  readonly schemes: ReadonlyMap<string, SealedScheme>;
  /** Carriers, energy limits, efficiency benchmarks, product standards, as they are on disk. */
  readonly tables: HouseTables;
  /** Layouts of reports, those of one kind before those of all. */
  readonly layouts: readonly PaperLayout[];
  /** Yearly forms 动态管理表 as they are on disk. */
  readonly yearForms: readonly YearForm[];
  /** How green codes are graded, and ways of scoring them; undefined where no rule is held. */
  readonly greenCode: GreenCodeFiles | undefined;
  /** Which edition of a standard judges a unit listed under an older one. */
  readonly olderListings: readonly OlderListing[];
  /** Files of evidence, by digest. */
  readonly evidence: FileStore;
  readonly demonstration?: Demonstration | undefined;
  /** What it may call outside; nothing unless said. */
  readonly outward?: Outward | undefined;
}
