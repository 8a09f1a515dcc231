// The program of the self-assessment: what the first screen brings when somebody begins.

import init from "./widget.js";

// The element that loads this is checked against what was built, which an import is not.
document.getElementById("app").run = init;
