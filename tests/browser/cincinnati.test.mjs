// Cincinnati: ranges, small groups, many measures of one outcome.
import { hold } from "./readers.mjs";

hold("cincinnati");
