import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { rust } from "../../../codegen/src/emitters/markdown/snippets/rust.ts";
import { inOneText } from "../../../codegen/src/text/sentence.ts";
import { gateway } from "../../src/gateway.ts";
import { repository } from "../../src/places.ts";
import { blocks, readme } from "../../src/readme.ts";
import { run } from "../../src/run.ts";
import { cargo, crateCopy, foreignCrate } from "../../src/rust.ts";
import { describeWith } from "../../src/toolchains.ts";

/** A program of what the READMEs show: the service sends, and the client reads. */
function program(page: string): string {
  const [raise = "", serve = "", receive = "", retry = ""] = blocks(page, "rust");
  const [both = ""] = blocks(readme(repository), "rust");
  return `${raise}
use std::{error::Error, io};

#[derive(serde::Serialize)]
struct Model {
    name: String,
}

#[derive(serde::Deserialize)]
struct Order {
    model: String,
}

fn query(name: &str) -> Result<Option<Model>, io::Error> {
    match name {
        "broken" => Err(io::Error::other("secret")),
        "small" => Ok(Some(Model { name: name.to_owned() })),
        _ => Ok(None),
    }
}

use org_error_codes::axum::HandlerError;

fn app() -> axum::Router {
    ${serve.replace("axum::{HandlerError, ", "axum::{")}
    app
}

fn top_up(_page: Option<&str>) {}

async fn receive(
    url: &str,
    model: &str,
    attempt: u32,
) -> Result<(), Box<dyn Error>> {
    struct Client(reqwest::Client, serde_json::Value);
    impl Client {
        fn post(&self, url: &str) -> reqwest::RequestBuilder {
            self.0.post(url).json(&self.1)
        }
    }
    let client = Client(reqwest::Client::builder().no_proxy().build()?, serde_json::json!({ "model": model }));
    ${receive}
    Ok(())
}

#[allow(dead_code)]
async fn retry(client: reqwest::Client, url: &str) -> Result<reqwest::Response, Box<dyn Error>> {
    ${retry}
    Ok(response)
}

#[allow(dead_code)]
async fn both(response: reqwest::Response) -> Result<(), Box<dyn Error>> {
    ${both}
    Ok(())
}

${snippets()}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/complete", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, app()).await });
    for model in ["small", "large", "broken"] {
        receive(&url, model, 3).await?;
    }
    Ok(())
}
`;
}

/** What the pages of all codes show, each as a function. */
const snippets = (): string =>
  gateway()
    .codes.flatMap((code, index) => {
      const shown = (isHttp: boolean): string =>
        rust.code(code, "org-error-codes", inOneText(code.action) ?? "", isHttp);
      return [
        `#[allow(dead_code)]\nasync fn snippet_${index}(response: reqwest::Response) {\n${shown(true)}\n}\n`,
        `#[allow(dead_code)]\nfn plain_${index}(body: &[u8]) {\n${shown(false)}\n}\n`,
      ];
    })
    .join("\n");

describeWith("rust", "the crate as it would be published", () => {
  let published: string;
  let listed: string[];

  beforeAll(async () => {
    const copy = await crateCopy();
    await cargo(copy, "package", "--allow-dirty", "--no-verify", "--quiet", "--target-dir=packed");
    listed = (await cargo(copy, "package", "--allow-dirty", "--list")).trim().split("\n");
    const [packed = ""] = readdirSync(join(copy, "packed/package")).filter((name) =>
      name.endsWith(".crate"),
    );
    await run("tar", ["-xzf", join("packed/package", packed)], { cwd: copy });
    published = join(copy, packed.replace(/\.crate$/, ""));
  });

  test("holds its sources, its README, its licence and an example, and nothing else", () => {
    const own = listed.filter((path) => !/^src\/[\w/]+\.rs$/.test(path));
    expect(own.sort()).toEqual(
      [
        ".cargo_vcs_info.json",
        "Cargo.lock",
        "Cargo.toml",
        "Cargo.toml.orig",
        "LICENSE",
        "README.md",
        "examples/service.rs",
      ].filter((path) => path !== ".cargo_vcs_info.json" || listed.includes(path)),
    );
    expect(listed.length - own.length).toBeGreaterThan(20);
  });

  test("does in a foreign crate what its README and the pages of all codes show", async () => {
    const folder = foreignCrate(published, program(readme(published)));
    const printed = await cargo(folder, "run", "--quiet", "-j2");
    const { codes, statuses } = gateway();
    const code = codes.find((one) => one.code === "model_not_found");
    const status = statuses.find((one) => one.status === "5xx");
    // The first response is a success; the last one has no detail of what failed.
    expect(printed).toBe(
      `${code?.meaning}: ${inOneText(code?.action)}\nstatus 500: ${status?.meaning}\n`,
    );
  });

  test("has an example that runs", async () => {
    const printed = await cargo(
      published,
      ...["run", "--quiet", "--all-features", "--example=service", "-j2"],
    );
    expect(printed).toMatch(
      /^model_not_found \(404\): .+\n.+ See https:.+\.\nNot again: correctable\n$/,
    );
  });
});
