// The starter: an invented county, every state that a card can show.
import { hold } from "./readers.mjs";

hold("starter");
