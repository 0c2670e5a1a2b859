/** The oldest version of Go that the runtime compiles with. It needs no module. */
export const oldestGo = "1.23";
