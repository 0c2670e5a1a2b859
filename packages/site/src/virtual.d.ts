declare module "virtual:error-site" {
  export const settings: import("./settings.ts").Settings;
}
