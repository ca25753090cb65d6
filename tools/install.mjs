/** Runs `npm ci` when what is installed is not what package-lock.json asks for; plain Node, because nothing is installed yet. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

if (!isInstalled()) {
  console.log("Installing the packages (npm ci) …");
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

function isInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  const wanted = packagesOf("package-lock.json");
  // Optional packages are the other platforms' binaries: npm lists them in the lock and leaves them out.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8")).packages;
  } catch {
    return {};
  }
}
