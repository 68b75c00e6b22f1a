// Bristol: a real city without targets, long tables.
import { hold } from "./readers.mjs";

hold("bristol");
