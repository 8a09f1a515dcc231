// The program of the self-assessment: what the first screen brings when somebody begins.
export { default } from "./widget.js";
