/** All benchmarks, each as a ratio to something measured in the same run. */
import "./generation/index.ts";
import "./languages/index.ts";
import "./runtime/raising.ts";
import "./runtime/speed.ts";
import "./runtime/start.ts";
import "./runtime/weight.ts";
import "./site/index.ts";
import "./clone/index.ts";
