// Connecticut: two hundred districts, one measure, and much that the state keeps back.
import { hold } from "./readers.mjs";

hold("connecticut");
