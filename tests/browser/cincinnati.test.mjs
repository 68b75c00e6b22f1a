// Cincinnati: one measure in many schools, most of it in ranges.
import { hold } from "./readers.mjs";

hold("cincinnati");
