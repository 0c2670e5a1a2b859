import type { Catalog } from "../../src/index.ts";
import { compiled } from "../emitters/compiled.ts";
import { hostileWorld, placesOfText } from "./world.ts";

/** A catalogue in which every field that takes words has a payload. */
export const injected: Catalog = compiled(hostileWorld(placesOfText(["catalog", "locale"])).files);
