//! Runs wasm test binaries in the browser: wasm-bindgen's own runner, in the version of the glue.

use std::env;
use std::ffi::OsString;

use anyhow::{Context, Result};

use crate::workspace::WASM_TARGET;

pub const TASK: &str = "run-wasm-tests";

/// The setting that makes `cargo test` start this program for each wasm test binary.
pub fn cargo_setting() -> Result<String> {
    let program = env::current_exe().context("cannot tell where this program is")?;
    let program = program.to_str().context("the path of this program is not UTF-8")?;
    let command = toml::Value::from(vec![program, TASK]);
    Ok(format!("target.{WASM_TARGET}.runner={command}"))
}

pub fn run(arguments: Vec<OsString>) -> Result<()> {
    let name = OsString::from("wasm-bindgen-test-runner");
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(
        [name].into_iter().chain(arguments),
    )
}
