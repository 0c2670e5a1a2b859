/** Windows has a device of this name in every folder, whatever ending and case a file's name has. */
export const isDevice = (name: string): boolean =>
  /^(?:aux|con|nul|prn|(?:com|lpt)\d)$/i.test(name.split(".", 1).join());
